#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hosts/code/facts.hpp"
#include "hosts/code/source_code.hpp"

namespace signalr_config::hosts::code {

/// Finds the constants of a source: `const string NAME = "value"`, `Const NAME As String = "value"` and
/// `[<Literal>] let NAME = "value"`, by their names and by those of their types.
class ConstantReader {
 public:
  ConstantReader(const SourceCode& code, Facts& facts) : code_(code), facts_(facts) {}

  /// Looks at a word. Words are to come in their order.
  void read(std::size_t at);

 private:
  struct Type {
    std::string name;
    std::size_t end;
  };

  void note_type(std::size_t at);
  void note(const std::string& name, const std::optional<Text>& value);
  void note_constant(std::size_t name, std::size_t equals);

  const SourceCode& code_;
  Facts& facts_;
  std::vector<Type> types_ = {};  // that are open
};

}  // namespace signalr_config::hosts::code
