#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "parsed_source_checks.hpp"
#include "signalr_config/deployment.hpp"

using namespace signalr_config;
using namespace signalr_config::fuzz;

namespace {

std::vector<SourceKind> described_kinds() {
  std::vector<SourceKind> kinds;
  for (const SourceKind kind : all_source_kinds()) {
    if (gives_environment(kind)) kinds.push_back(kind);
  }
  return kinds;
}

void check_origin(const Origin& origin) {
  for (const Origin* place = &origin; place != nullptr; place = place->via.get()) {
    require(place->document != nullptr);
    check_span(*place->document, place->key);
    check_span(*place->document, place->value);
  }
  require(!describe(origin).empty());
}

void check_application(const DescribedApplication& application) {
  for (const EnvironmentVariable& variable : application.environment.variables()) {
    require(dotnet::is_valid(variable.name) && dotnet::is_valid(variable.value));
    check_origin(variable.origin);
    if (variable.origin.encoding == ValueEncoding::verbatim) {
      require(variable.origin.document->text(variable.origin.value) == variable.value);
    }
  }
  for (const DescribedFile& file : application.files) check_parsed(file.source->load());
}

// Every file is there, and has the same content.
class SameEverywhere final : public FileSystem {
 public:
  explicit SameEverywhere(std::string bytes) : bytes_(std::move(bytes)) {}

  FileContent read(const std::filesystem::path&) const override { return bytes_; }
  FileKind kind_of(const std::filesystem::path&) const override { return FileKind::file; }
  DirectoryListing list(const std::filesystem::path&) const override { return {}; }

 private:
  std::string bytes_;
};

}  // namespace

/// Reads any bytes as a deployment description, the first byte choosing its kind, and lets the kind be
/// guessed. Files that it names have the same content.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static const std::vector<SourceKind> kinds = described_kinds();
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  (void)recognize_kind("", bytes);
  (void)recognize_kind("x.yaml", bytes);
  (void)recognize_kind("x.json", bytes);
  DeploymentOptions options;
  options.surrounding = Environment::from_pairs({{"HOME", "/root"}, {"A", "${B}"}});
  options.files = std::make_shared<const SameEverywhere>(bytes);
  std::vector<DescriptionText> texts;
  texts.push_back({"fuzz", bytes});
  const Deployment deployment = read_deployment(kinds[data[0] % kinds.size()], std::move(texts), options);
  for (const DescribedApplication& application : deployment.applications) check_application(application);
  for (const Diagnostic& problem : deployment.diagnostics) {
    require(problem.code != DiagnosticCode::other && !problem.remedy.empty() && !describe(problem).empty());
  }
  return 0;
}
