#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dotnet/ordinal_ignore_case.hpp"
#include "sources/common/unique_entries.hpp"

namespace signalr_config::sources {

/// A value in the document: what it says, where it stands, and where .NET would say that it stands.
struct XmlValue {
  std::string_view text;
  Span key;
  Span span;
  std::size_t place = 0;
};

/// The elements of a document, in which siblings are put together as they are read: only the last one of a
/// kind decides whether the first one's key has an index. Nothing here recurses, so that depth costs no
/// stack.
class XmlElements {
 public:
  XmlElements();

  /// `local_name` and `name` (the attribute's value, empty: none) must outlive this.
  void begin_element(std::string_view local_name, std::string_view name, Span span);
  /// Of the element that was begun last.
  void add_attribute(std::string_view local_name, const XmlValue& value);
  /// Of the innermost open element; replaces an earlier one.
  void set_text(const XmlValue& value);
  void end_element();

  /// The innermost open element's name, and where it stands. Precondition: is_open().
  bool is_open() const { return !open_.empty(); }
  Span innermost() const { return elements_[open_.back()].span; }

  /// Adds an entry for every attribute and text.
  void add_to(UniqueEntries& entries) const;

 private:
  // Indices into the vectors below; zero is none, since the first one of each is a filler.
  using Index = std::uint32_t;

  struct Element {
    std::string_view local_name;
    std::string_view name;
    Span span;
    Index first_attribute = 0;
    Index attributes = 0;
    Index text = 0;
    Index first_group = 0;
    Index last_group = 0;
    Index next = 0;  // in its group
  };

  /// Siblings of one name.
  struct Group {
    Index first = 0;
    Index last = 0;
    Index size = 0;
    Index next = 0;  // of the same parent
  };

  struct Attribute {
    std::string_view local_name;
    XmlValue value;
  };

  /// The children of an element whose key has `key_size` bytes, from one of them on.
  struct Frame {
    Index group;
    Index element;
    Index index;
    std::size_t key_size;
  };

  void add_child(Index parent, Index child);
  void add_values(const Element& element, std::string& key, UniqueEntries& entries) const;
  void push_children(const Element& element, std::size_t key_size, std::vector<Frame>& frames) const;
  void advance(Frame& frame) const;

  std::vector<Element> elements_;
  std::vector<Group> groups_;
  std::vector<Attribute> attributes_;
  std::vector<XmlValue> texts_;
  std::vector<Index> open_;
  // By the parent's number and the sibling's name.
  std::unordered_map<std::string, Index, dotnet::IgnoreCaseHash, dotnet::IgnoreCaseEqual> group_of_;
};

}  // namespace signalr_config::sources
