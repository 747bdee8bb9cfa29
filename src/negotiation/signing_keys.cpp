#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "negotiation/errors.hpp"
#include "negotiation/json_member.hpp"
#include "signalr_config/token_provider.hpp"

namespace signalr_config {

namespace negotiation {

namespace {

// The SDK's times (MicrosoftEntraAccessKey).
constexpr std::chrono::minutes ask_again_after(55);
constexpr std::chrono::minutes ask_again_after_failure(5);
constexpr std::chrono::minutes key_holds_for(120);

using Time = std::chrono::system_clock::time_point;
using KeyResult = Result<SigningKey, NegotiationError>;

// What is known of one exchange URL.
struct KeptKey {
  std::optional<SigningKey> key;
  Time received;
  std::optional<NegotiationError> failure;  ///< of the last try, if that failed
  Time failed;

  [[nodiscard]] bool holds(Time now) const { return key && now - received < key_holds_for; }
  [[nodiscard]] bool must_ask(Time now) const {
    if (failure) return now - failed > ask_again_after_failure;
    return !holds(now) || now - received > ask_again_after;
  }
  [[nodiscard]] KeyResult answer(Time now) const {
    if (holds(now)) return *key;
    return *failure;
  }
};

class SigningKeys {
 public:
  SigningKeys(std::function<KeyResult(const EntraRequest&)> ask, WallClock clock)
      : ask_(std::move(ask)), clock_(std::move(clock)) {}

  KeyResult get(const EntraRequest& request) {
    const Time now = clock_();
    if (auto kept = kept_answer(request.exchange_url, now)) return *std::move(kept);
    // No lock is held: two threads may ask for the same key at the same time, which does no harm.
    auto answer = ask_(request);
    const std::lock_guard lock(mutex_);
    KeptKey& kept = keys_[request.exchange_url];
    if (answer) {
      kept = {*answer, now, std::nullopt, {}};
    } else {
      kept.failure = answer.error();
      kept.failed = now;
    }
    return kept.answer(now);
  }

 private:
  std::optional<KeyResult> kept_answer(const std::string& url, Time now) {
    const std::lock_guard lock(mutex_);
    const auto found = keys_.find(url);
    if (found == keys_.end() || found->second.must_ask(now)) return std::nullopt;
    return found->second.answer(now);
  }

  std::function<KeyResult(const EntraRequest&)> ask_;
  WallClock clock_;
  std::mutex mutex_;
  std::map<std::string, KeptKey> keys_;
};

}  // namespace

}  // namespace negotiation

inline namespace SIGNALR_CONFIG_EXPORT v0 {

Result<SigningKey, NegotiationError> parse_signing_key(std::string_view json) {
  const negotiation::JsonMembers answer(json);
  if (!answer.is_object()) return negotiation::signing_key_invalid("");
  const std::string id = answer.text("KeyId").value_or("");
  if (id.empty()) return negotiation::signing_key_invalid("KeyId");
  const std::string key = answer.text("AccessKey").value_or("");
  if (key.empty()) return negotiation::signing_key_invalid("AccessKey");
  return SigningKey{Secret(key), id};
}

TokenProvider keep_signing_keys(TokenProvider provider, WallClock clock) {
  if (!provider.signing_key) return provider;
  const auto keys =
      std::make_shared<negotiation::SigningKeys>(std::move(provider.signing_key), std::move(clock));
  provider.signing_key = [keys](const EntraRequest& request) { return keys->get(request); };
  return provider;
}

}  // namespace v0
}  // namespace signalr_config
