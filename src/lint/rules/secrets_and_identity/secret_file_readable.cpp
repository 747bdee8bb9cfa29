#include <filesystem>
#include <string>
#include <system_error>

#include "lint/facts/found_secret.hpp"
#include "lint/model/linted_file.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_secret_file_readable(const LintedFile& file, Report& report) {
  const bool is_private = file.kind == SourceKind::user_secrets || file.kind == SourceKind::dotenv_compose;
  if (!is_private || file.source == nullptr) return;
  const Entry* entry = first_entry_with_secret(*file.source);
  if (entry == nullptr) return;
  std::error_code error;
  const auto mode = std::filesystem::status(file.path, error).permissions();
  constexpr auto others = std::filesystem::perms::group_read | std::filesystem::perms::others_read;
  if (error || (mode & others) == std::filesystem::perms::none) return;
  report.add(key_location(entry->origin), std::string(entry->key),
             Message("others can read this file, and it has a secret in it"), "chmod 600 it.");
}

}  // namespace

extern constinit const Rule secret_file_readable{
    .metadata =
        {.id = "ASRS405",
         .name = "secret-file-readable",
         .severity = Severity::warning,
         .summary = "Others can read a file with secrets.",
         .rationale = "User secrets and .env files with an access key or a client secret are for "
                      "one user: everybody with an account on the machine can read this one.",
         .bad =
             {{{{".env",
                 R"(Azure__SignalR__ConnectionString=Endpoint=https://contoso.service.signalr.net;AccessKey=7h0BqQm2Zr5TtYw8VxPfLkJsDnCgE4aUo6iR1MdHbXc=;Version=1.0;
)",
                 0644}}}},
         .good =
             {{{{".env",
                 R"(Azure__SignalR__ConnectionString=Endpoint=https://contoso.service.signalr.net;AccessKey=7h0BqQm2Zr5TtYw8VxPfLkJsDnCgE4aUo6iR1MdHbXc=;Version=1.0;
)",
                 0600}}}}},
    .file = check_secret_file_readable};

}  // namespace signalr_config::lint::rules
