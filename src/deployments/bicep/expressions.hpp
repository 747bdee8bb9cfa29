#pragma once

#include <cstddef>
#include <functional>

#include "deployments/bicep/scanner.hpp"
#include "deployments/templates/expression.hpp"

namespace signalr_config::deployments {

/// Reads the expressions of Bicep. Throws BicepSyntaxError.
class BicepExpressions {
 public:
  explicit BicepExpressions(BicepScanner& scanner) : scanner_(scanner) {}

  ExpressionPtr expression();
  /// `{...}`. Before each member `other` is asked whether it takes something else: a nested resource.
  ExpressionPtr object(const std::function<bool()>& other = {});
  /// A text in quotes, with what is interpolated.
  ExpressionPtr text();
  /// `for item in source`, after `[`, up to its `:`.
  TemplateLoop loop_head();

 private:
  class Level;

  ExpressionPtr binary(int least);
  ExpressionPtr unary();
  ExpressionPtr with_suffixes();
  ExpressionPtr suffix(const ExpressionPtr& owner, std::size_t begin);
  ExpressionPtr primary();
  ExpressionPtr name_or_call(std::size_t begin);
  ExpressionPtr array();
  ExpressionPtr loop(std::size_t begin);
  ExpressionPtr lambda(std::size_t begin);
  ExpressionPtr multi_line_text();
  ExpressionPtr member_name();
  std::vector<ExpressionPtr> arguments();
  ExpressionPtr spread();
  bool is_lambda_ahead() const;

  BicepScanner& scanner_;
  std::size_t depth_ = 0;
};

}  // namespace signalr_config::deployments
