#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/input/described_input.hpp"
#include "cli/input/host_choice.hpp"
#include "cli/input/input_options.hpp"
#include "hosts/declared/application.hpp"

namespace signalr_config::cli {

/// One of the answers that an application's own files ask for: each of its frameworks, and each of its
/// registrations; of an isolated worker of Functions its bindings, and its own code.
struct InputVariant {
  std::shared_ptr<const hosts::DeclaredApplication> declared;  ///< null pointer: no directory is read
  std::optional<hosts::Declared<DotnetRelease>> framework;
  std::optional<hosts::DeclaredRegistration> registration;
  std::optional<HostDetection> host;  ///< what its files say
  std::string label;                  ///< for people; empty where there is one answer
};

/// What the directory among the paths declares; one variant that declares nothing where none is there.
/// `variables` are the application's.
std::vector<InputVariant> declared_variants(const InputOptions& options, const std::vector<InputPath>& paths,
                                            const Environment& variables);

/// Puts what is declared into a choice that says which host it is. An option wins.
void choose_declared(HostChoice& choice, const InputOptions& options, const InputVariant& variant);

/// The error where one answer is wanted and a project has these.
[[noreturn]] void refuse_several_variants(const std::vector<std::string>& labels);

}  // namespace signalr_config::cli
