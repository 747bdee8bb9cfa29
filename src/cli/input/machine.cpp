#include "cli/input/machine.hpp"

#include <algorithm>
#include <filesystem>
#include <string>

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

std::string folded(std::string_view text, int (*fold)(int)) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [fold](unsigned char c) { return static_cast<char>(fold(c)); });
  return result;
}

// On Unix .NET keeps a user's certificates in one directory a store, each in a file that has the thumbprint
// for its name. The stores of the machine hold no private keys there.
bool is_in_store(const StoredCertificate& certificate, const std::string& home) {
  if (certificate.store_location != "CurrentUser" || home.empty()) return false;
  if (certificate.thumbprint.find('/') != std::string::npos ||
      certificate.store_name.find('/') != std::string::npos) {
    return false;
  }
  const fs::path store = fs::path(home) / ".dotnet" / "corefx" / "cryptography" / "x509stores" /
                         folded(certificate.store_name, std::tolower);
  return is_there(store / (folded(certificate.thumbprint, std::toupper) + ".pfx"));
}

}  // namespace

void look_at_this_machine(IdentityOptions& identity) {
  identity.file_exists = is_there;
  identity.certificate_exists = [home = std::string(identity.environment.get("HOME").value_or(""))](
                                    const StoredCertificate& certificate) {
    return is_in_store(certificate, home);
  };
}

}  // namespace signalr_config::cli
