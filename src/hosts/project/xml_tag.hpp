#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::hosts {

/// A tag of a project file, outside of comments. This is not an XML parser; the files are the user's own, and
/// one that MSBuild refuses is MSBuild's to refuse.
struct XmlTag {
  std::size_t begin;
  std::size_t end;        ///< after its `>`
  std::string_view text;  ///< brackets included

  /// `PropertyGroup`; empty for `<?xml ...?>` and `<![CDATA[...]]>`.
  std::string_view name() const;
  bool closes() const { return text.starts_with("</"); }
  bool closes_itself() const { return text.ends_with("/>"); }
  /// Whether it is `<NAME ...>`, with something after it.
  bool opens(std::string_view element) const { return !closes() && !closes_itself() && name() == element; }
  /// The value of an attribute, whatever its name's case; nothing where it has none.
  std::optional<std::string> attribute(std::string_view wanted) const;
};

/// The first tag from a place on. `>` in quotes is no end. Going through all tags costs linear time.
[[nodiscard]] std::optional<XmlTag> next_tag(std::string_view xml, std::size_t at);

/// Text with the five references of XML in place of what they stand for.
[[nodiscard]] std::string xml_text(std::string_view raw);

}  // namespace signalr_config::hosts
