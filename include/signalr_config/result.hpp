#pragma once

#include <algorithm>
#include <concepts>
#include <functional>
#include <iterator>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "signalr_config/diagnostic.hpp"
#include "signalr_config/export.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// The diagnostics of an error, as `ConfigurationError` carries them. Errors of other types have a function
/// of this name beside them.
inline const std::vector<Diagnostic>& to_diagnostics(const std::vector<Diagnostic>& error) { return error; }

/// How every call of this library fails: a value, or an error, which is a list of problems where `E` says
/// nothing else; warnings either way. It has the members of `std::expected`, and cannot be held wrongly:
/// - the compiler warns where a result is ignored;
/// - where there is no value, `value`, `*` and `->` throw a `ConfigurationError` with all problems;
/// - members of a result that nobody holds give values, not references into it (but for `->`, whose result
///   is there until the end of the expression).
///
/// A result is a value: it may be copied, moved and read by several threads.
template <typename T, typename E = std::vector<Diagnostic>>
class [[nodiscard]] Result {
 public:
  /// As `std::expected` has them.
  ///@{
  using value_type = T;
  using error_type = E;
  ///@}

  /// A value. Implicit, so that functions return what they have made.
  // The constraint leaves copies and moves to their own constructors.
  // NOLINTNEXTLINE(bugprone-forwarding-reference-overload)
  template <typename U = T>
  requires(std::convertible_to<U, T> && !std::same_as<std::remove_cvref_t<U>, Result> &&
           !std::same_as<std::remove_cvref_t<U>, E>) Result(U&& value, std::vector<Diagnostic> warnings = {})
      : outcome_(std::in_place_index<0>, std::forward<U>(value)), warnings_(std::move(warnings)) {}

  /// An error.
  Result(E error, std::vector<Diagnostic> warnings = {})
      : outcome_(std::in_place_index<1>, std::move(error)), warnings_(std::move(warnings)) {}

  /// One problem.
  Result(Diagnostic problem) requires std::same_as<E, std::vector<Diagnostic>>
      : Result(E{std::move(problem)}) {}

  /// Whether there is a value.
  ///@{
  bool has_value() const noexcept { return outcome_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }
  ///@}

  /// The value; throws a `ConfigurationError` with all problems where there is none.
  ///@{
  T& value() & { return require_value(), *std::get_if<0>(&outcome_); }
  const T& value() const& { return require_value(), *std::get_if<0>(&outcome_); }
  T value() && { return require_value(), std::move(*std::get_if<0>(&outcome_)); }
  ///@}

  /// As `value`; they throw, too.
  ///@{
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  ///@}

  /// The value, or another where there is none.
  ///@{
  template <typename U>
  T value_or(U&& other) const& {
    return has_value() ? value() : static_cast<T>(std::forward<U>(other));
  }
  template <typename U>
  T value_or(U&& other) && {
    return has_value() ? std::move(*this).value() : static_cast<T>(std::forward<U>(other));
  }
  ///@}

  /// The error; throws `std::bad_variant_access` where there is none.
  ///@{
  const E& error() const& { return std::get<1>(outcome_); }
  E error() && { return std::get<1>(std::move(outcome_)); }
  ///@}

  /// What is worth knowing all the same, whether there is a value or not. Errors are not among them.
  ///@{
  const std::vector<Diagnostic>& warnings() const& { return warnings_; }
  std::vector<Diagnostic> warnings() && { return std::move(warnings_); }
  ///@}

  /// The result of a function of the value; an error stays what it is, and warnings stay.
  template <typename F>
  auto transform(F&& function) && -> Result<std::invoke_result_t<F, T>, E> {
    if (!has_value()) return {std::move(*this).error(), std::move(warnings_)};
    return {std::invoke(std::forward<F>(function), std::move(*std::get_if<0>(&outcome_))),
            std::move(warnings_)};
  }

  /// What a function of the value gives that can fail itself; its warnings follow those that are there.
  template <typename F>
  auto and_then(F&& function) && -> std::invoke_result_t<F, T> {
    using Next = std::invoke_result_t<F, T>;
    if (!has_value()) return Next(std::move(*this).error(), std::move(warnings_));
    return std::invoke(std::forward<F>(function), std::move(*std::get_if<0>(&outcome_)))
        .with_warnings_before(std::move(warnings_));
  }

  /// With other warnings before its own: what led here had them.
  Result with_warnings_before(std::vector<Diagnostic> warnings) && {
    warnings_.insert(warnings_.begin(), std::make_move_iterator(warnings.begin()),
                     std::make_move_iterator(warnings.end()));
    return std::move(*this);
  }

 private:
  void require_value() const {
    if (!has_value()) throw_error(to_diagnostics(std::get<1>(outcome_)), warnings_);
  }

  [[noreturn]] static void throw_error(std::vector<Diagnostic> problems,
                                       const std::vector<Diagnostic>& warnings) {
    problems.insert(problems.end(), warnings.begin(), warnings.end());
    throw ConfigurationError(std::move(problems));
  }

  std::variant<T, E> outcome_;
  std::vector<Diagnostic> warnings_;
};

/// What has no value where it succeeds.
template <typename E>
class [[nodiscard]] Result<void, E> {
 public:
  /// As `std::expected` has them.
  ///@{
  using value_type = void;
  using error_type = E;
  ///@}

  /// Success.
  Result() = default;

  /// An error.
  Result(E error, std::vector<Diagnostic> warnings = {})
      : error_(std::move(error)), warnings_(std::move(warnings)) {}

  /// One problem.
  Result(Diagnostic problem) requires std::same_as<E, std::vector<Diagnostic>>
      : Result(E{std::move(problem)}) {}

  /// Whether it succeeded.
  ///@{
  bool has_value() const noexcept { return !error_; }
  explicit operator bool() const noexcept { return has_value(); }
  ///@}

  /// Throws a `ConfigurationError` where there is an error.
  void value() const {
    if (has_value()) return;
    std::vector<Diagnostic> problems = to_diagnostics(*error_);
    problems.insert(problems.end(), warnings_.begin(), warnings_.end());
    throw ConfigurationError(std::move(problems));
  }
  /// As `value`.
  void operator*() const { value(); }

  /// The error; throws `std::bad_optional_access` where there is none.
  ///@{
  const E& error() const& { return error_.value(); }
  E error() && { return std::move(error_).value(); }
  ///@}

  /// What is worth knowing all the same. Errors are not among them.
  ///@{
  const std::vector<Diagnostic>& warnings() const& { return warnings_; }
  std::vector<Diagnostic> warnings() && { return std::move(warnings_); }
  ///@}

 private:
  std::optional<E> error_;
  std::vector<Diagnostic> warnings_;
};

/// What was made, with all problems that were found on the way: an error where one of them is an error, else
/// the value and its warnings. Precondition: there is a value where no problem is an error.
template <typename T>
[[nodiscard]] Result<T> result_of(std::optional<T> value, std::vector<Diagnostic> problems) {
  const auto is_error = [](const Diagnostic& found) { return found.severity == Severity::error; };
  const auto rest = std::stable_partition(problems.begin(), problems.end(), is_error);
  std::vector<Diagnostic> warnings(std::make_move_iterator(rest), std::make_move_iterator(problems.end()));
  problems.erase(rest, problems.end());
  if (!problems.empty()) return {std::move(problems), std::move(warnings)};
  return {std::move(value).value(), std::move(warnings)};
}

}  // namespace v0
}  // namespace signalr_config
