#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hosts/project/file.hpp"
#include "hosts/project/file_based_app.hpp"
#include "hosts/project/msbuild_elements.hpp"
#include "hosts/project/xml_tag.hpp"
#include "text/trim.hpp"

namespace signalr_config::hosts {

namespace {

namespace fs = std::filesystem;

// Where ids stand. Conditions are not evaluated.
struct SecretsIdElements {
  std::optional<Span> certain;      // the last one
  std::optional<Span> conditional;  // the last one after it, which may be there
  bool is_default = false;          // the certain one counts where there is none yet
};

struct OpenTag {
  std::string_view name;
  bool is_conditional;    // a condition stands there or above
  std::string condition;  // the only one; empty where there are several
};

OpenTag opened(const XmlTag& tag, const OpenTag& parent) {
  const std::string_view name = tag.name();
  const bool is_choice = name == "When" || name == "Otherwise";
  const auto condition = tag.attribute("Condition");
  OpenTag open{name, parent.is_conditional || is_choice || condition, parent.condition};
  if (condition) open.condition = parent.is_conditional || is_choice ? "" : *condition;
  return open;
}

SecretsIdElements find_secrets_id_elements(std::string_view xml) {
  SecretsIdElements found;
  std::vector<OpenTag> open;
  for (auto tag = next_tag(xml, 0); tag; tag = next_tag(xml, tag->end)) {
    const std::string_view name = tag->name();
    if (name.empty()) continue;
    if (tag->closes()) {
      if (!open.empty() && open.back().name == name) open.pop_back();
      continue;
    }
    OpenTag element = opened(*tag, open.empty() ? OpenTag{} : open.back());
    const std::size_t end = tag->opens("UserSecretsId") ? xml.find('<', tag->end) : std::string_view::npos;
    if (end != std::string_view::npos) {
      const bool is_default = asks_for_none(element.condition, "UserSecretsId");
      const bool is_certain = !element.is_conditional || (is_default && !found.certain && !found.conditional);
      if (is_certain) {
        found = {make_span(tag->end, end), std::nullopt, is_default};
      } else if (!is_default || !found.certain) {
        found.conditional = make_span(tag->end, end);
      }
    }
    if (!tag->closes_itself()) open.push_back(std::move(element));
  }
  return found;
}

Diagnostic expression_problem(const Origin& origin) {
  Diagnostic problem;
  problem.code = DiagnosticCode::secrets_id_expression;
  problem.message.text(
      "UserSecretsId is an MSBuild expression, which only MSBuild can evaluate; a literal id was expected");
  problem.remedy = "Give the id with --secrets-id (in code: HostOptions::secrets_id), or write it literally.";
  problem.origin = origin;
  return problem;
}

// The ids of files that MSBuild reads one after the other.
class SecretsIds {
 public:
  explicit SecretsIds(const FileSystem& files) : files_(files) {}

  void add(const fs::path& path) {
    FileContent content = files_.read(path);
    if (!content) {
      if (!content.error().missing && !problem_) problem_ = std::move(content).error().diagnostic;
      return;
    }
    const auto document =
        std::make_shared<const Document>(files_.name_of(path), SourceKind::user_secrets, *std::move(content));
    const auto origin_of = [&](Span span) {
      return Origin{document, span, span, ValueEncoding::verbatim, nullptr};
    };
    const SecretsIdElements elements = find_secrets_id_elements(document->bytes());
    if (elements.certain && elements.is_default && (certain_ || conditional_)) {
      if (!certain_) conditional_ = origin_of(*elements.certain);
    } else if (elements.certain) {
      certain_ = origin_of(*elements.certain);
      conditional_ = std::nullopt;
    }
    if (elements.conditional) conditional_ = origin_of(*elements.conditional);
  }

  SecretsIdSearch take() && {
    if (problem_) return {std::nullopt, std::nullopt, std::move(problem_)};
    if (!certain_ && !conditional_) return {};
    SecretsIdSearch found = literal_secrets_id(certain_ ? *certain_ : *conditional_);
    if (!certain_) found.remark = ", below a condition";
    if (certain_ && conditional_) found.remark = "; another below a condition in " + describe(*conditional_);
    return found;
  }

 private:
  const FileSystem& files_;
  std::optional<Origin> certain_;
  std::optional<Origin> conditional_;
  std::optional<Diagnostic> problem_;
};

void add_nearest(SecretsIds& ids, const std::vector<fs::path>& candidates) {
  if (!candidates.empty()) ids.add(candidates.back());
}

}  // namespace

SecretsIdSearch find_secrets_id(const ProjectFile& project, const FileSystem& files) {
  if (project.path.extension() == ".cs") return find_file_based_secrets_id(project.path, files);
  SecretsIds ids(files);
  add_nearest(ids, build_files_above(project, "Directory.Build.props", files));
  ids.add(project.path);
  add_nearest(ids, build_files_above(project, "Directory.Build.targets", files));
  return std::move(ids).take();
}

SecretsIdSearch find_build_props_secrets_id(const fs::path& file, const FileSystem& files) {
  SecretsIds ids(files);
  add_nearest(ids, build_files_above({file, ""}, "Directory.Build.props", files));
  return std::move(ids).take();
}

std::optional<Span> find_secrets_id_element(std::string_view xml) {
  const SecretsIdElements found = find_secrets_id_elements(xml);
  return found.certain ? found.certain : found.conditional;
}

SecretsIdSearch literal_secrets_id(Origin origin) {
  std::string id(text::trim(origin.document->text(origin.value)));
  if (id.empty()) return {};
  if (id.find_first_of("$@%") != std::string::npos) return {std::nullopt, origin, expression_problem(origin)};
  return {std::move(id), std::move(origin), std::nullopt};
}

}  // namespace signalr_config::hosts
