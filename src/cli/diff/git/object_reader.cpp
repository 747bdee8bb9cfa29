#include "cli/diff/git/object_reader.hpp"

#include <poll.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

namespace {

constexpr std::chrono::milliseconds patience{60'000};

[[noreturn]] void refuse_answer() {
  throw UsageError("git does not answer about the objects of the repository",
                   "'git fsck' says whether it is damaged.");
}

GitObject::Type type_of(std::string_view word) {
  if (word == "blob") return GitObject::Type::blob;
  return word == "tree" ? GitObject::Type::tree : GitObject::Type::other;
}

}  // namespace

GitObject ObjectReader::read(const std::string& id, std::size_t limit) {
  ask(id);
  const std::string line = take_line();  // `ID TYPE SIZE` or `ID missing`
  // An answer to another question would be about another file.
  if (!line.starts_with(id + " ")) refuse_answer();
  const std::string_view answer = std::string_view(line).substr(id.size() + 1);
  const std::size_t space = answer.find(' ');
  if (space == std::string_view::npos) return {};
  std::size_t size = 0;
  const std::string_view digits = answer.substr(space + 1);
  if (std::from_chars(digits.data(), digits.data() + digits.size(), size).ec != std::errc()) refuse_answer();
  if (size > limit) {
    process_ = system::Process();  // it would have to be read to its end
    buffer_.clear();
    return {GitObject::Type::too_large, {}};
  }
  GitObject object{type_of(answer.substr(0, space)), {}};
  take_bytes(object.content, size);
  std::string end;
  take_bytes(end, 1);
  if (end != "\n") refuse_answer();
  return object;
}

void ObjectReader::ask(const std::string& id) {
  if (!process_.running()) process_ = git_.start({}, {"cat-file", "--batch"});
  const std::string line = id + "\n";
  // A short line, which a pipe takes at once.
  const ssize_t written = process_.running() ? ::write(process_.in().get(), line.data(), line.size()) : -1;
  if (written != static_cast<ssize_t>(line.size())) refuse_answer();
}

std::string ObjectReader::take_line() {
  std::size_t end = buffer_.find('\n');
  while (end == std::string::npos) {
    fill();
    end = buffer_.find('\n');
  }
  std::string line = buffer_.substr(0, end);
  buffer_.erase(0, end + 1);
  return line;
}

void ObjectReader::take_bytes(std::string& bytes, std::size_t count) {
  while (true) {
    const std::size_t taken = std::min(count - bytes.size(), buffer_.size());
    bytes.append(buffer_, 0, taken);
    buffer_.erase(0, taken);
    if (bytes.size() == count) return;
    fill();
  }
}

void ObjectReader::fill() {
  pollfd out{process_.out().get(), POLLIN, 0};
  const auto wait = [&] { return ::poll(&out, 1, static_cast<int>(patience.count())); };
  int ready = wait();
  while (ready < 0 && errno == EINTR) ready = wait();
  std::array<char, 65536> bytes{};
  const ssize_t count = ready > 0 ? ::read(out.fd, bytes.data(), bytes.size()) : 0;
  if (count <= 0) refuse_answer();
  buffer_.append(bytes.data(), static_cast<std::size_t>(count));
}

}  // namespace signalr_config::cli
