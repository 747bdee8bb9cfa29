#pragma once

#include <array>
#include <streambuf>

namespace signalr_config::cli {

/// Writes to a file descriptor and remembers why that failed, which std::cout does not tell.
class DescriptorOutput final : public std::streambuf {
 public:
  explicit DescriptorOutput(int descriptor);

  int descriptor() const { return descriptor_; }

  /// The `errno` of the first write that failed; 0: none.
  int error() const { return error_; }

 protected:
  int_type overflow(int_type character) override;
  int sync() override;

 private:
  int descriptor_;
  int error_ = 0;
  std::array<char, 1 << 16> buffer_;
};

/// Reads from a file descriptor.
class DescriptorInput final : public std::streambuf {
 public:
  explicit DescriptorInput(int descriptor) : descriptor_(descriptor) {}

 protected:
  int_type underflow() override;

 private:
  int descriptor_;
  std::array<char, 1 << 14> buffer_;
};

}  // namespace signalr_config::cli
