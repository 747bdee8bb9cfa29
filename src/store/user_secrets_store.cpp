#include "signalr_config/user_secrets_store.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

#include "signalr_config/sources.hpp"
#include "sources/json/parser.hpp"
#include "store/store_lock.hpp"
#include "store/store_text.hpp"
#include "system/atomic_file.hpp"
#include "system/file_reader.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

using store::StoreLock;

// Far longer than any change takes, which is some milliseconds.
constexpr std::chrono::seconds patience{10};

// Under the lock nobody else uses it, so that what a killed process left is removed by the next one.
constexpr const char* temporary_name = ".secrets.json.tmp";

Diagnostic problem(DiagnosticCode code, Message message, std::string remedy) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.message = std::move(message);
  diagnostic.remedy = std::move(remedy);
  return diagnostic;
}

Diagnostic changed_meanwhile(const std::filesystem::path& file) {
  return problem(
      DiagnosticCode::user_secrets_changed,
      Message("somebody else has changed ").key(file.string()).text(" meanwhile; nothing was stored"),
      "Make the change again in the store as it is now.");
}

Result<void> require_sound(const ParsedSource& source) {
  const auto found = std::ranges::find(source.diagnostics, Severity::error, &Diagnostic::severity);
  return found == source.diagnostics.end() ? Result<void>() : *found;
}

// `before` is what the text was made of; nothing where there was no file.
Result<void> write(const StoreLock& lock, std::string_view text, std::optional<std::string_view> before) {
  system::ReplaceFileOptions how;
  how.mode = 0600;
  how.temporary_name = temporary_name;
  how.before = before;
  auto problem = system::replace_file(lock.target(), text, how);
  return problem ? *std::move(problem) : Result<void>();
}

Result<std::optional<std::string>> read(const std::filesystem::path& file) {
  system::FileContent content = system::read_file(file);
  if (content) return *std::move(content);
  Diagnostic problem = std::move(content).error().diagnostic;
  if (problem.code == DiagnosticCode::file_missing || problem.code == DiagnosticCode::file_dangling_link)
    return std::nullopt;
  return problem;
}

/// Gives the new text of a store, or nothing where nothing is to be written. What it gets is text that
/// parses.
using Change = std::function<std::optional<std::string>(std::string text)>;

// Reads, changes and writes, while nobody else does. A store that does not parse is not written.
Result<void> change(const std::filesystem::path& file, const Change& change) {
  const StoreLock::Attempt attempt = StoreLock::acquire(file, patience);
  if (!attempt.lock) return *attempt.problem;
  const auto before = read(attempt.lock->target());
  if (!before) return before.error();
  const ParsedSource parsed = sources::parse_json(
      file.string(), before->value_or(std::string(store::empty_store)), SourceKind::user_secrets);
  if (auto sound = require_sound(parsed); !sound) return sound;
  const std::string_view text = parsed.document()->bytes();
  std::optional<std::string> after = change(std::string(text));
  if (!after) return {};
  if (auto sound = check_user_secrets_text(file.string(), *after); !sound) return sound;
  return write(*attempt.lock, *after, before->has_value() ? std::optional(text) : std::nullopt);
}

Result<void> check_keys(std::span<const UserSecret> secrets) {
  if (std::ranges::none_of(secrets, [](const UserSecret& secret) { return secret.key.empty(); })) return {};
  return problem(DiagnosticCode::user_secrets_key_empty,
                 Message("a key is empty; expected a name such as Azure:SignalR:ConnectionString"),
                 "Name the key.");
}

}  // namespace

UserSecretsStore::UserSecretsStore(std::filesystem::path file) : file_(std::move(file)) {}

ParsedSource UserSecretsStore::load() const { return user_secrets_file(file_)->load(); }

Result<void> UserSecretsStore::set(std::span<const UserSecret> secrets) const {
  if (auto checked = check_keys(secrets); !checked) return checked;
  return change(file_, [&](std::string text) { return store::with_values(std::move(text), secrets); });
}

Result<std::vector<std::string>> UserSecretsStore::remove(std::span<const std::string> keys) const {
  std::vector<std::string> absent;
  std::error_code ignored;
  if (!std::filesystem::exists(file_, ignored)) {  // and no directory is made for nothing
    absent.assign(keys.begin(), keys.end());
    return absent;
  }
  auto changed = change(file_, [&](std::string text) -> std::optional<std::string> {
    bool found = false;
    for (const std::string& key : keys) {
      if (auto remaining = store::without_key(text, key)) {
        text = *std::move(remaining);
        found = true;
      } else {
        absent.push_back(key);
      }
    }
    return found ? std::optional(std::move(text)) : std::nullopt;
  });
  if (!changed) return std::move(changed).error();
  return absent;
}

Result<void> UserSecretsStore::clear() const {
  return change(file_, [](const std::string&) { return std::string(store::empty_store); });
}

void UserSecretsStore::remove_leftovers() const {
  const system::LinkTarget target = system::follow_links(file_);
  const std::filesystem::path leftover = target.path.parent_path() / temporary_name;
  std::error_code ignored;
  if (target.problem || !std::filesystem::exists(leftover, ignored)) return;
  const StoreLock::Attempt attempt = StoreLock::acquire(file_, std::chrono::milliseconds(0));
  if (attempt.lock) std::filesystem::remove(leftover, ignored);
}

Result<std::optional<std::string>> UserSecretsStore::read_text() const { return read(file_); }

Result<void> UserSecretsStore::replace_text(std::string_view text,
                                            const std::optional<std::string>& before) const {
  if (auto sound = check_user_secrets_text(file_.string(), text); !sound) return sound;
  const StoreLock::Attempt attempt = StoreLock::acquire(file_, patience);
  if (!attempt.lock) return *attempt.problem;
  const auto now = read(attempt.lock->target());
  if (!now) return now.error();
  if (*now != before) return changed_meanwhile(file_);
  return write(*attempt.lock, text, std::nullopt);
}

Result<void> check_user_secrets_text(std::string name, std::string_view text) {
  return require_sound(sources::parse_json(std::move(name), std::string(text), SourceKind::user_secrets));
}

}  // namespace v0
}  // namespace signalr_config
