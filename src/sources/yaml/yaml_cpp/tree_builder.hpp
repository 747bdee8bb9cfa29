#pragma once

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <cstddef>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "sources/common/data_node.hpp"
#include "sources/yaml/tree.hpp"

namespace signalr_config::sources {

/// Why a YAML text cannot be a tree. Thrown through yaml-cpp, never beyond read_yaml().
struct YamlRefusal : std::runtime_error {
  YamlRefusal(DiagnosticCode the_code, std::size_t place, std::string message, std::string the_remedy)
      : std::runtime_error(std::move(message)),
        code(the_code),
        offset(place),
        remedy(std::move(the_remedy)) {}

  DiagnosticCode code;
  std::size_t offset;
  std::string remedy;
};

/// Thrown through yaml-cpp where the document begins that nobody wants.
struct YamlEnd {};

/// Makes trees of yaml-cpp's events.
class YamlTreeBuilder final : public YAML::EventHandler {
 public:
  /// `begin` is what yaml-cpp counts from.
  YamlTreeBuilder(std::string_view text, std::size_t begin, YamlDocumentsToRead amount)
      : text_(text), begin_(begin), amount_(amount) {}

  std::vector<DataNodePtr> take_roots() && { return std::move(roots_); }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { end_collection(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { end_collection(); }

 private:
  /// A node and the weight of everything below it, aliases expanded.
  struct Weighed {
    std::shared_ptr<DataNode> node;
    std::size_t weight = 0;
    bool is_complete = false;
  };

  /// A sequence or mapping that has begun.
  struct Frame {
    std::shared_ptr<DataNode> node;
    std::size_t weight = 0;
    YAML::anchor_t anchor = 0;
    DataNodePtr key;  ///< of a mapping whose next event is the key's value
    std::vector<DataNode::Member> merges;
  };

  std::size_t offset(const YAML::Mark& mark) const { return begin_ + static_cast<std::size_t>(mark.pos); }
  void begin_collection(DataKind kind, const YAML::Mark& mark, YAML::anchor_t anchor);
  void end_collection();
  void complete(const Weighed& weighed, YAML::anchor_t anchor);
  void add_to(Frame& frame, const std::shared_ptr<DataNode>& node);
  void merge(Frame& frame);
  void weigh(Frame& frame, std::size_t weight, std::size_t place) const;

  std::string_view text_;
  std::size_t begin_;
  YamlDocumentsToRead amount_;
  std::size_t nodes_ = 0;
  std::size_t documents_ = 0;
  std::size_t document_begin_ = 0;
  std::vector<DataNodePtr> roots_;
  std::vector<Frame> open_;
  std::map<YAML::anchor_t, Weighed> anchors_;
};

}  // namespace signalr_config::sources
