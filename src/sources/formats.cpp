#include "sources/formats.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/source_traits.hpp"
#include "sources/azure_cli/exports.hpp"
#include "sources/dotenv/parser.hpp"
#include "sources/info/parser.hpp"
#include "sources/ini/parser.hpp"
#include "sources/json/parser.hpp"
#include "sources/xml/parser.hpp"
#include "sources/xml/web_config_parser.hpp"
#include "sources/yaml/parser.hpp"

namespace signalr_config::sources {

namespace {

template <ParsedSource (*parse)(std::string name, std::string bytes, SourceKind kind)>
ParsedSource without_shell(std::string name, std::string bytes, SourceKind kind,
                           const Environment& /*shell*/) {
  return parse(std::move(name), std::move(bytes), kind);
}

constexpr auto json = without_shell<parse_json>;

constexpr std::array formats{
    Format{SourceKind::json, json, json_edit_syntax},
    Format{.kind = SourceKind::user_secrets, .parse = json, .edit = json_edit_syntax, .may_be_missing = true},
    Format{SourceKind::ini, without_shell<parse_ini>, ini_edit_syntax},
    Format{SourceKind::xml, without_shell<parse_xml>, xml_edit_syntax},
    Format{SourceKind::web_config, without_shell<parse_web_config>, web_config_edit_syntax},
    Format{SourceKind::yaml, without_shell<parse_yaml>, yaml_edit_syntax},
    Format{SourceKind::info, without_shell<parse_info>},
    Format{SourceKind::dotenv_compose, parse_dotenv_entries, dotenv_edit_syntax, HiddenFiles::readable},
    Format{SourceKind::dotenv_docker, parse_dotenv_entries, dotenv_edit_syntax, HiddenFiles::readable},
    Format{SourceKind::dotenv_npm, parse_dotenv_entries, dotenv_edit_syntax, HiddenFiles::readable},
    Format{SourceKind::az_appconfig, without_shell<parse_az_appconfig>},
    Format{SourceKind::az_keys, without_shell<parse_az_keys>},
    Format{SourceKind::az_keyvault, without_shell<parse_az_keyvault>},
    // Descriptions that are edited, as what they are written in.
    Format{SourceKind::launch_settings, json, json_edit_syntax},
    Format{SourceKind::local_settings, json, json_edit_syntax},
};

// Found when this is compiled: a layer that nothing reads.
static_assert(std::ranges::all_of(core::source_traits, [](const core::SourceTraits& traits) {
  return !core::is_layer(traits) || std::ranges::find(formats, traits.kind, &Format::kind) != formats.end();
}));

}  // namespace

const Format* find_format(SourceKind kind) {
  const auto* const found = std::ranges::find(formats, kind, &Format::kind);
  return found == formats.end() ? nullptr : found;
}

}  // namespace signalr_config::sources
