#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr_config/diagnostic.hpp"

namespace signalr_config::sources {

/// An argument of a command line, taken apart.
struct Argument {
  std::string_view name;    ///< as given, without `=` and what follows
  std::string_view value;   ///< what follows `=`
  bool has_value = false;   ///< there is a `=`
  std::size_t marks = 0;    ///< how many characters `--`, `-` or `/` take
  std::string switch_name;  ///< the name to look for among the switch mappings: with `--` in place of `/`

  [[nodiscard]] bool is_short_switch() const { return marks == 1 && name.front() == '-'; }
};

[[nodiscard]] Argument take_apart(std::string_view text);

/// Whether characters that cannot be seen stand before the mark of a switch.
[[nodiscard]] bool hides_switch(std::string_view text);

/// The switch mappings of a command line, checked as CommandLineConfigurationProvider checks them: each
/// begins with a dash, and no two differ in nothing but case.
class SwitchMappings {
 public:
  explicit SwitchMappings(const std::map<std::string, std::string>& mappings);

  /// The key that a switch (`-u`, `--url`) stands for, or a null pointer. Ignores case.
  [[nodiscard]] const std::string* find(std::string_view name) const;

  /// Codes: `command-line-mapping-invalid`, `command-line-mapping-duplicate`.
  [[nodiscard]] const std::vector<Diagnostic>& problems() const { return problems_; }

  /// What .NET throws for the first of the problems.
  [[nodiscard]] const std::string& exact_refusal() const { return exact_refusal_; }

 private:
  void refuse_invalid(const std::string& name);
  void refuse_duplicate(const std::string& name);
  void refuse(Diagnostic problem, std::string exact);

  std::unordered_map<std::string, std::string, dotnet::IgnoreCaseHash, dotnet::IgnoreCaseEqual> keys_;
  std::vector<Diagnostic> problems_;
  std::string exact_refusal_;
};

}  // namespace signalr_config::sources
