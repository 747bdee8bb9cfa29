#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace signalr_config::test {

/// What editors, deployments and accidents do to files, at random but the same for the same seed.
/// There are three things below the root: `app/settings/main.json`, `mount/mount.json` behind the links that
/// Kubernetes makes, and the directory `keys` with a file for each key.
class RandomOperations {
 public:
  RandomOperations(std::uint32_t seed, std::filesystem::path root);

  /// One operation; what is there afterwards may be good, bad or missing.
  void one();

  /// Puts good content in each place, each by a way of its own.
  void finish();

  /// The hosts of the endpoints that are configured after `finish`.
  std::string hosts() const;

  /// What was done, for the report.
  const std::vector<std::string>& log() const { return log_; }

 private:
  std::size_t pick(std::size_t count);
  std::string host(const std::string& name);
  std::string some_text(const std::string& name);
  void rest();

  void put_main(const std::string& text);
  void spoil_main();
  void move_parents();
  void put_mount(const std::string& text);
  void put_key(const std::string& text);
  void spoil_keys();

  void write_in_place(const std::filesystem::path& path, const std::string& text);
  void write_in_pieces(const std::filesystem::path& path, const std::string& text);
  void rename_over(const std::filesystem::path& path, const std::string& text);
  void create_again(const std::filesystem::path& path, const std::string& text);
  void put_link(const std::filesystem::path& path, const std::string& text);
  void put(const std::filesystem::path& path, const std::string& text);

  std::mt19937 random_;
  std::filesystem::path root_;
  int number_ = 0;
  std::string main_;
  std::string mount_;
  std::string key_;
  std::vector<std::string> log_;
};

}  // namespace signalr_config::test
