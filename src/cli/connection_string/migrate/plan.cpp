#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <utility>
#include <variant>

#include "cli/connection_string/migrate/migration.hpp"
#include "core/source_traits.hpp"
#include "deployments/recognition/settings_file_name.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr_config/deployment.hpp"
#include "sources/formats.hpp"
#include "sources/value_edit.hpp"
#include "system/file_reader.hpp"

namespace signalr_config::cli {

namespace {

bool is_loopback(std::string_view host) {
  return host == "localhost" || host == "[::1]" || host.starts_with("127.");
}

void leave(Slot& slot, SlotFate fate, Message reason, std::string remedy) {
  slot.fate = fate;
  slot.reason = std::move(reason);
  slot.remedy = std::move(remedy);
}

void leave_by_hand(Slot& slot, std::string_view reason, std::string remedy) {
  leave(slot, SlotFate::by_hand, Message(std::string(reason)), std::move(remedy));
}

/// Whether the two differ in nothing but the credential.
bool is_same_endpoint(std::string_view before, std::string_view after) {
  const auto one = make_service_endpoint("", before);
  const auto other = make_service_endpoint("", after);
  return one && other && *one == *other;
}

/// Whether no other machine than a developer's reads the file.
bool is_developers_own(const Document& document) {
  static constexpr std::array kinds{SourceKind::user_secrets, SourceKind::launch_settings,
                                    SourceKind::local_settings};
  const auto is_one = [](SourceKind kind) { return std::ranges::find(kinds, kind) != kinds.end(); };
  const auto kind = recognize_kind(document.name(), document.bytes());
  if (is_one(document.kind()) || (kind && is_one(*kind))) return true;
  const std::string file = std::filesystem::path(document.name()).filename().string();
  const auto settings = deployments::parse_settings_file_name(file);
  return settings && dotnet::equals_ignore_case(settings->environment, "Development");
}

/// A developer's machine has no managed identity, and AuthType=azure takes the sign-in of whoever works
/// there.
void choose_for_place(Slot& slot, const Credential& credential) {
  slot.credential = credential;
  if (!std::holds_alternative<ManagedIdentityCredential>(credential)) return;
  if (!is_developers_own(*slot.entry.origin.document)) return;
  slot.credential = DefaultAzureCredential{};
  slot.reason = Message("only a developer's machine reads it, and has no managed identity: AuthType=azure");
}

/// What the slot is to say, if it is to say anything else.
void decide(Slot& slot, const SlotFilter& filter) {
  auto parsed = ConnectionStringBuilder::parse(*slot.entry.value);
  if (!parsed) return leave(slot, SlotFate::refused, parsed.error().message, parsed.error().remedy);
  ConnectionStringBuilder& builder = *parsed;
  const bool is_same = builder.credential == slot.credential;
  builder.credential = slot.credential;
  const auto built = builder.build();
  if (!built) {
    const Diagnostic& first = built.error().front();
    return leave(slot, SlotFate::refused, first.message, first.remedy);
  }
  slot.wanted = *built;
  const auto uri = Uri::try_create_absolute(builder.endpoint);
  if (is_same) {
    const bool is_developers = !slot.reason.parts().empty();
    leave(slot, SlotFate::same, is_developers ? slot.reason : Message("it has that credential already"), "");
  } else if (!filter.emulator && uri && is_loopback(uri->host())) {
    leave(slot, SlotFate::emulator, Message("the emulator on this machine knows access keys only"),
          "Add --emulator to change it all the same.");
  } else if (!is_same_endpoint(*slot.entry.value, slot.wanted)) {
    leave_by_hand(slot, "written anew it would be another endpoint",
                  "Write its endpoint in a simple form first.");
  }
}

/// Whether the entry stands in a file that can be written, for which it must be what was read.
void check_place(Slot& slot) {
  const Document& document = *slot.entry.origin.document;
  switch (core::traits_of(document.kind()).place) {
    case core::PlaceForm::variable:
      return leave_by_hand(slot, "an environment variable",
                           "Set it where the application's environment is made.");
    case core::PlaceForm::argument:
    case core::PlaceForm::code:
      return leave_by_hand(slot, "an argument", "Change the command that starts the application.");
    case core::PlaceForm::whole_file:
      return leave_by_hand(slot, "a mounted secret", "Change the secret that is mounted there.");
    case core::PlaceForm::position:
    case core::PlaceForm::file:
      break;
  }
  // local.settings.json and launchSettings.json are edited as the JSON that they are.
  if (is_deployment(document.kind()) && sources::find_format(document.kind()) == nullptr) {
    return leave_by_hand(slot, "a deployment description",
                         "Change the description: its variables are the application's environment.");
  }
  if (!sources::edit_value(slot.entry, slot.wanted)) {
    return leave_by_hand(slot, "it does not stand there as one simple value",
                         "Change the file, or what it is made from, by hand.");
  }
  const system::FileContent content = system::read_file(document.name());
  if (!content) return leave_by_hand(slot, "it is not in a file", "Change what the text was made from.");
  if (*content != document.bytes()) {
    leave_by_hand(slot, "the file is not UTF-8", "Save it as UTF-8 and try again.");
  }
}

/// Changes of one file.
struct Group {
  std::shared_ptr<const Document> document;
  std::vector<sources::EntryChange> changes;
  std::string text;
};

/// A file may refuse one change and take the others.
void add_change(Group& group, Slot& slot) {
  group.changes.push_back({slot.entry, sources::EntryChange::Kind::value, slot.wanted});
  if (auto text = sources::change_entries(*group.document, group.changes)) {
    group.text = *std::move(text);
    return;
  }
  group.changes.pop_back();
  leave_by_hand(slot, "other values of the file would change with it", "Change the file by hand.");
}

// The same file was read for each environment, as a document of its own each time.
std::shared_ptr<const Document> document_of(const Group& group, const Slot& slot) {
  return group.document ? group.document : slot.entry.origin.document;
}

}  // namespace

std::string_view to_string(SlotFate fate) {
  switch (fate) {
    case SlotFate::changed:
      return "changed";
    case SlotFate::same:
      return "same";
    case SlotFate::emulator:
      return "emulator";
    case SlotFate::by_hand:
      return "by-hand";
    case SlotFate::refused:
      break;
  }
  return "refused";
}

void plan_migration(Migration& migration, const Credential& credential, const SlotFilter& filter) {
  std::map<std::string, Group> groups;
  for (Slot& slot : migration.slots) {
    choose_for_place(slot, credential);
    decide(slot, filter);
    if (slot.fate == SlotFate::changed) check_place(slot);
    if (slot.fate != SlotFate::changed) continue;
    Group& group = groups[slot.entry.origin.document->name()];
    group.document = document_of(group, slot);
    slot.entry.origin.document = group.document;
    add_change(group, slot);
  }
  for (auto& [path, group] : groups) {
    if (group.changes.empty()) continue;
    migration.files.push_back(
        {path, group.document->kind(), std::string(group.document->bytes()), std::move(group.text)});
  }
}

}  // namespace signalr_config::cli
