#include "unit/reload/random_operations.hpp"

#include <chrono>
#include <fstream>
#include <thread>
#include <utility>

namespace signalr_config::test {

namespace {

namespace fs = std::filesystem;

std::string connection_string(const std::string& host) {
  return "Endpoint=https://" + host + ";AccessKey=a2V5;Version=1.0;";
}

std::string settings(const std::string& name, const std::string& host) {
  return R"({"Azure:SignalR:ConnectionString:)" + name + R"(": ")" + connection_string(host) + "\"}\n";
}

// Whatever is there goes, and the directories above are there.
void make_room(const fs::path& path) {
  std::error_code ignored;
  if (fs::is_directory(fs::symlink_status(path, ignored))) fs::remove_all(path, ignored);
  for (fs::path above = path.parent_path(); !above.empty() && above != above.root_path();
       above = above.parent_path()) {
    if (fs::is_regular_file(above, ignored)) fs::remove(above, ignored);
  }
  fs::create_directories(path.parent_path(), ignored);
}

}  // namespace

RandomOperations::RandomOperations(std::uint32_t seed, fs::path root)
    : random_(seed), root_(std::move(root)) {}

std::size_t RandomOperations::pick(std::size_t count) {
  return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
}

std::string RandomOperations::host(const std::string& name) {
  return name + std::to_string(++number_) + ".example";
}

std::string RandomOperations::some_text(const std::string& name) {
  const std::string good = settings(name, host(name));
  return pick(4) == 0 ? good.substr(0, pick(good.size())) : good;
}

void RandomOperations::rest() {
  if (pick(3) == 0) std::this_thread::sleep_for(std::chrono::microseconds(pick(3000)));
}

void RandomOperations::one() {
  switch (pick(6)) {
    case 0:
    case 1:
      put_main(some_text("main"));
      break;
    case 2:
      spoil_main();
      break;
    case 3:
      move_parents();
      break;
    case 4:
      put_mount(some_text("mount"));
      break;
    default:
      pick(2) == 0 ? put_key(connection_string("key.example")) : spoil_keys();
  }
  rest();
}

void RandomOperations::finish() {
  main_ = host("main");
  mount_ = host("mount");
  key_ = host("key");
  put_main(settings("main", main_));
  rest();
  put_mount(settings("mount", mount_));
  rest();
  put_key(connection_string(key_));
}

std::string RandomOperations::hosts() const { return mount_ + " " + main_ + " " + key_; }

void RandomOperations::put_main(const std::string& text) { put(root_ / "app/settings/main.json", text); }

void RandomOperations::spoil_main() {
  const fs::path path = root_ / "app/settings/main.json";
  std::error_code ignored;
  switch (pick(4)) {
    case 0:
      log_.emplace_back("remove");
      fs::remove_all(path, ignored);
      break;
    case 1:
      log_.emplace_back("replace by a directory");
      fs::remove_all(path, ignored);
      fs::create_directories(path, ignored);
      break;
    case 2:
      log_.emplace_back("take permissions");
      fs::permissions(path, fs::perms::none, ignored);
      rest();
      fs::permissions(path, fs::perms::owner_all, ignored);
      break;
    default:
      log_.emplace_back("link to nothing");
      make_room(path);
      fs::remove(path, ignored);
      fs::create_symlink("nowhere", path, ignored);
  }
}

void RandomOperations::move_parents() {
  std::error_code ignored;
  const fs::path parent = root_ / (pick(2) == 0 ? "app" : "app/settings");
  switch (pick(3)) {
    case 0:
      log_.push_back("remove " + parent.filename().string());
      fs::remove_all(parent, ignored);
      break;
    case 1:
      log_.push_back("rename " + parent.filename().string());
      fs::rename(parent, root_ / ("old" + std::to_string(++number_)), ignored);
      break;
    default:
      log_.push_back("a file in place of " + parent.filename().string());
      fs::remove_all(parent, ignored);
      std::ofstream(parent) << "file";
  }
}

// As Kubernetes' AtomicWriter does.
void RandomOperations::put_mount(const std::string& text) {
  log_.emplace_back("swap the links");
  const fs::path mount = root_ / "mount";
  const std::string version = "..version" + std::to_string(++number_);
  std::error_code ignored;
  const fs::path old = fs::read_symlink(mount / "..data", ignored);
  fs::create_directories(mount / version, ignored);
  std::ofstream(mount / version / "mount.json") << text;
  fs::create_symlink(version, mount / "..data_tmp", ignored);
  fs::rename(mount / "..data_tmp", mount / "..data", ignored);
  if (!fs::is_symlink(fs::symlink_status(mount / "mount.json", ignored)))
    fs::create_symlink("..data/mount.json", mount / "mount.json", ignored);
  if (!old.empty()) fs::remove_all(mount / old, ignored);
}

void RandomOperations::put_key(const std::string& text) {
  put(root_ / "keys/Azure__SignalR__ConnectionString__key", text);
}

void RandomOperations::spoil_keys() {
  std::error_code ignored;
  const fs::path keys = root_ / "keys";
  switch (pick(3)) {
    case 0:
      log_.emplace_back("remove the keys");
      fs::remove_all(keys, ignored);
      break;
    case 1:
      log_.emplace_back("rename the keys");
      fs::rename(keys, root_ / ("old" + std::to_string(++number_)), ignored);
      break;
    default:
      log_.emplace_back("remove a key");
      fs::remove_all(keys / "Azure__SignalR__ConnectionString__key", ignored);
  }
}

void RandomOperations::put(const fs::path& path, const std::string& text) {
  make_room(path);
  switch (pick(5)) {
    case 0:
      return write_in_place(path, text);
    case 1:
      return write_in_pieces(path, text);
    case 2:
      return rename_over(path, text);
    case 3:
      return create_again(path, text);
    default:
      return put_link(path, text);
  }
}

void RandomOperations::write_in_place(const fs::path& path, const std::string& text) {
  log_.push_back("write " + path.filename().string());
  std::error_code ignored;
  if (fs::is_symlink(fs::symlink_status(path, ignored)) && !fs::exists(path, ignored))
    fs::remove(path, ignored);
  std::ofstream(path, std::ios::binary) << text;
}

void RandomOperations::write_in_pieces(const fs::path& path, const std::string& text) {
  log_.push_back("write in pieces " + path.filename().string());
  std::error_code ignored;
  if (fs::is_symlink(fs::symlink_status(path, ignored)) && !fs::exists(path, ignored))
    fs::remove(path, ignored);
  std::ofstream file(path, std::ios::binary);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = 1 + pick(text.size());
    file << text.substr(at, length) << std::flush;
    at += length;
    rest();
  }
}

void RandomOperations::rename_over(const fs::path& path, const std::string& text) {
  log_.push_back("rename over " + path.filename().string());
  // A temporary name that begins with a dot, as editors and `mkstemp` programs choose.
  const fs::path next = path.parent_path() / ("." + path.filename().string() + ".tmp");
  std::ofstream(next, std::ios::binary) << text;
  fs::rename(next, path);
}

void RandomOperations::create_again(const fs::path& path, const std::string& text) {
  log_.push_back("create again " + path.filename().string());
  fs::remove(path);
  rest();
  std::ofstream(path, std::ios::binary) << text;
}

void RandomOperations::put_link(const fs::path& path, const std::string& text) {
  log_.push_back("link " + path.filename().string());
  const fs::path target = root_ / ("target" + std::to_string(++number_)) / path.filename();
  fs::create_directories(target.parent_path());
  std::ofstream(target, std::ios::binary) << "{";
  fs::remove(path);
  fs::create_symlink(target, path);
  rest();
  std::ofstream(target, std::ios::binary) << text;
}

}  // namespace signalr_config::test
