#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

struct DataNode;

/// Shared, since an alias of YAML stands for the node that it names.
using DataNodePtr = std::shared_ptr<const DataNode>;

enum class DataKind { null, scalar, sequence, mapping };

/// How a scalar was written, which decides what an offset inside of it is in the document.
enum class ScalarStyle : std::uint8_t {
  plain,
  single_quoted,
  double_quoted,
  literal,  ///< YAML's `|`
  folded,   ///< YAML's `>`
};

/// A value of a YAML or JSON document with its place: what descriptions of deployments are read from, and
/// configuration in YAML.
struct DataNode {
  struct Member {
    DataNodePtr key;
    DataNodePtr value;
  };

  DataKind kind = DataKind::null;
  ScalarStyle style = ScalarStyle::plain;
  std::string text;  ///< a scalar's
  /// A scalar inside its quotes; of a null the word that was written for it, {0, 0} where there is none; of a
  /// collection where it begins.
  Span span;
  Span whole;                                      ///< of JSON: with its quotes or brackets
  std::optional<std::size_t> comma;                ///< of JSON: the one after it
  ValueEncoding encoding = ValueEncoding::opaque;  ///< of a scalar
  std::vector<DataNodePtr> items;                  ///< of a sequence
  std::vector<Member> members;                     ///< of a mapping, in order

  bool is_null() const { return kind == DataKind::null; }
  bool is_scalar() const { return kind == DataKind::scalar; }
  bool is_sequence() const { return kind == DataKind::sequence; }
  bool is_mapping() const { return kind == DataKind::mapping; }

  /// The member of a mapping, its name compared letter by letter; null pointer where there is none, or where
  /// this is no mapping. Of several with one name the last.
  const Member* member(std::string_view name) const;
  /// Its value, null pointer as above.
  const DataNode* find(std::string_view name) const;
  /// The value at the end of a path of names.
  const DataNode* find(std::initializer_list<std::string_view> path) const;
  /// The text of a scalar below a name; empty where there is none.
  std::string_view text_of(std::string_view name) const;
};

/// A document as trees: one for each document of YAML, one for JSON. Where it could not be read to its end, a
/// diagnostic is an error, and the trees are those that were complete before.
struct DataDocuments {
  std::shared_ptr<const Document> document;
  std::vector<DataNodePtr> roots;
  std::vector<Comment> comments;
  std::vector<Diagnostic> diagnostics;
};

}  // namespace signalr_config::sources
