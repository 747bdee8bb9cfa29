#include "hosts/project/msbuild_elements.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"
#include "hosts/project/xml_tag.hpp"

namespace signalr_config::hosts {

namespace {

using Kind = MsbuildElement::Kind;

struct OpenElement {
  std::string_view name;
  bool is_conditional;
  std::string condition;               // the only one there and above; empty where there are several
  std::optional<std::size_t> package;  // of which it may hold the version
};

class ElementReader {
 public:
  explicit ElementReader(std::string_view xml) : xml_(xml) {}

  std::vector<MsbuildElement> read() {
    for (auto tag = next_tag(xml_, 0); tag; tag = next_tag(xml_, tag->end)) {
      line_ +=
          static_cast<std::uint32_t>(std::ranges::count(xml_.substr(counted_, tag->begin - counted_), '\n'));
      counted_ = tag->begin;
      if (tag->name().empty()) continue;
      if (tag->closes()) {
        close(tag->name());
      } else {
        open(*tag);
      }
    }
    return std::move(found_);
  }

 private:
  void open(const XmlTag& tag) {
    const std::string_view name = tag.name();
    const std::string_view parent = open_.empty() ? std::string_view() : open_.back().name;
    const bool is_below = !open_.empty() && open_.back().is_conditional;
    const auto condition = tag.attribute("Condition");
    const bool is_choice = name == "When" || name == "Otherwise";
    OpenElement element{name, is_below || condition || is_choice, "", std::nullopt};
    if (!is_below && !is_choice) element.condition = condition.value_or("");
    if (is_below && !condition) element.condition = open_.back().condition;
    if (name == "Target") targets_ += tag.closes_itself() ? 0 : 1;
    if (targets_ == 0) element.package = note(tag, parent, element);
    if (!tag.closes_itself()) open_.push_back(element);
  }

  // Unfinished elements inside of one that closes close with it.
  void close(std::string_view name) {
    if (open_.empty() || open_.back().name != name) return;
    if (name == "Target") --targets_;
    open_.pop_back();
  }

  std::optional<std::size_t> note(const XmlTag& tag, std::string_view parent, const OpenElement& element) {
    const std::string_view name = tag.name();
    const auto add = [&](Kind kind, std::string named, std::string value) {
      const bool is_default = kind == Kind::property && asks_for_none(element.condition, named);
      found_.push_back({kind, std::move(named), std::move(value), line_, element.is_conditional, is_default});
    };
    if (parent == "PropertyGroup" && !tag.closes_itself())
      add(Kind::property, std::string(name), text_after(tag));
    if (const auto sdk = tag.attribute("Sdk"); sdk && (name == "Project" || name == "Import"))
      add(Kind::sdk, "", *sdk);
    if (const auto sdk = tag.attribute("Name"); sdk && name == "Sdk") add(Kind::sdk, "", *sdk);
    if (name == "Compile") {
      if (auto included = tag.attribute("Include")) add(Kind::compile, "", *std::move(included));
      if (auto removed = tag.attribute("Remove")) add(Kind::compile_removed, "", *std::move(removed));
    }
    const bool is_version = (name == "Version" || name == "VersionOverride") && !open_.empty();
    if (is_version && open_.back().package) found_[*open_.back().package].value = text_after(tag);
    const bool is_package = name == "PackageReference" || name == "PackageVersion";
    auto included = is_package ? tag.attribute("Include") : std::nullopt;
    if (is_package && !included) included = tag.attribute("Update");
    if (!included) return std::nullopt;
    auto version = tag.attribute("VersionOverride");
    if (!version) version = tag.attribute("Version");
    add(name == "PackageVersion" ? Kind::package_version : Kind::package, *std::move(included),
        version.value_or(""));
    return found_.size() - 1;
  }

  std::string text_after(const XmlTag& tag) const {
    const std::size_t end = std::min(xml_.find('<', tag.end), xml_.size());
    return xml_text(dotnet::trim(xml_.substr(tag.end, end - tag.end)));
  }

  std::string_view xml_;
  std::vector<OpenElement> open_;
  std::vector<MsbuildElement> found_;
  std::size_t counted_ = 0;
  std::uint32_t line_ = 1;
  int targets_ = 0;
};

}  // namespace

bool asks_for_none(std::string_view condition, std::string_view property) {
  std::string bare;
  for (const char c : condition) {
    if (c != '\'' && c != '"' && !dotnet::is_white_space(static_cast<unsigned char>(c))) bare += c;
  }
  return dotnet::equals_ignore_case(bare, "$(" + std::string(property) + ")==");
}

std::vector<MsbuildElement> read_msbuild_elements(std::string_view xml) { return ElementReader(xml).read(); }

}  // namespace signalr_config::hosts
