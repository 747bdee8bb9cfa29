#include "cli/connection_string/migrate/report.hpp"

#include <algorithm>
#include <ostream>

#include "cli/output/json_parts.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

std::string shown(std::string_view text, signalr::Disclosure disclosure) {
  return disclosure == signalr::Disclosure::full ? std::string(text) : mask_connection_string(text);
}

std::size_t count(const Migration& migration, SlotFate fate) {
  return static_cast<std::size_t>(std::ranges::count(migration.slots, fate, &Slot::fate));
}

void write_slot(std::ostream& out, const Slot& slot, signalr::Disclosure disclosure,
                const terminal::Style& style) {
  out << "  " << terminal::printable(signalr::display_key(slot.entry.key, disclosure)) << "  "
      << style.faint(terminal::printable(describe(slot.entry.origin))) << '\n';
  if (!slot.reason.parts().empty()) out << "      " << terminal::printable(slot.reason.masked()) << '\n';
  if (!slot.remedy.empty()) out << "      " << terminal::printable(slot.remedy) << '\n';
  if (slot.fate == SlotFate::same || slot.fate == SlotFate::emulator) return;
  out << "      " << style.faint("-") << ' ' << terminal::printable(shown(*slot.entry.value, disclosure))
      << '\n';
  if (slot.fate == SlotFate::refused) return;
  out << "      " << style.good("+") << ' ' << terminal::printable(shown(slot.wanted, disclosure)) << '\n';
}

/// The slots of one fate, under a title.
void write_slots(std::ostream& out, const MigrationReport& report, SlotFate fate, std::string_view title,
                 const terminal::Style& style) {
  if (count(report.migration, fate) == 0) return;
  out << style.strong(title) << '\n';
  for (const Slot& slot : report.migration.slots) {
    if (slot.fate == fate) write_slot(out, slot, report.disclosure, style);
  }
  out << '\n';
}

std::string counted(std::size_t number, std::string_view word) {
  return std::to_string(number) + " " + std::string(word) + (number == 1 ? "" : "s");
}

void write_summary(std::ostream& out, const MigrationReport& report) {
  const std::size_t changed = count(report.migration, SlotFate::changed);
  if (changed == 0) {
    out << "Nothing to change.\n";
    return;
  }
  out << counted(changed, "connection string") << " in " << counted(report.migration.files.size(), "file")
      << (report.written ? " changed.\n"
                         : " would change. --diff writes a patch, --write changes the files.\n");
}

Json slot_json(const Slot& slot, signalr::Disclosure disclosure) {
  return {{"key", signalr::display_key(slot.entry.key, disclosure)},
          {"name", slot.name},
          {"fate", to_string(slot.fate)},
          {"from", shown(*slot.entry.value, disclosure)},
          {"to", slot.wanted.empty() ? Json(nullptr) : Json(shown(slot.wanted, disclosure))},
          {"reason", slot.reason.parts().empty() ? Json(nullptr) : Json(slot.reason.masked())},
          {"remedy", slot.remedy.empty() ? Json(nullptr) : Json(slot.remedy)},
          {"origin", to_json(std::optional(slot.entry.origin))}};
}

}  // namespace

void write_migration_text(std::ostream& out, const MigrationReport& report, const terminal::Style& style) {
  write_slots(out, report, SlotFate::changed, report.written ? "Changed:" : "Would change:", style);
  write_slots(out, report, SlotFate::by_hand, "To be changed by hand:", style);
  write_slots(out, report, SlotFate::refused, "Not understood:", style);
  write_slots(out, report, SlotFate::emulator, "Left as they are:", style);
  write_slots(out, report, SlotFate::same, "Right already:", style);
  write_summary(out, report);
}

void write_migration_json(std::ostream& out, const MigrationReport& report) {
  JsonWriter writer(out);
  writer.member("schemaVersion", 1);
  writer.member("written", report.written);
  writer.begin_array("connectionStrings");
  for (const Slot& slot : report.migration.slots) writer.element(slot_json(slot, report.disclosure));
  writer.end_array();
  writer.begin_array("files");
  for (const FileChange& file : report.migration.files) writer.element(file.path);
  writer.end_array();
  writer.finish();
}

}  // namespace signalr_config::cli
