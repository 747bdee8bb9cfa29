#include "text/sha2.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "dotnet/hexadecimal.hpp"

using signalr_config::text::equal_in_constant_time;
using signalr_config::text::Hmac;
using signalr_config::text::Sha2;
using signalr_config::text::sha2;
using signalr_config::text::sha256_hexadecimal;

namespace {

std::string hexadecimal(std::string_view bytes) {
  std::string digits;
  for (const char c : bytes) digits += signalr_config::dotnet::hexadecimal(static_cast<unsigned char>(c), 2);
  return digits;
}

std::string hmac_hexadecimal(Sha2 algorithm, const std::string& key, const std::string& message) {
  return hexadecimal(Hmac(algorithm, key).sign(message));
}

// What libcrypto makes of the same.
std::string libcrypto_hmac(Sha2 algorithm, const std::string& key, const std::string& message) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  HMAC(algorithm == Sha2::sha256 ? EVP_sha256() : EVP_sha512(), key.data(), static_cast<int>(key.size()),
       reinterpret_cast<const unsigned char*>(message.data()), message.size(), digest.data(), &size);
  return {reinterpret_cast<const char*>(digest.data()), size};
}

std::string libcrypto_hash(Sha2 algorithm, const std::string& message) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  EVP_Digest(message.data(), message.size(), digest.data(), &size,
             algorithm == Sha2::sha256 ? EVP_sha256() : EVP_sha512(), nullptr);
  return {reinterpret_cast<const char*>(digest.data()), size};
}

}  // namespace

TEST_CASE("SHA-256 gives the answers of FIPS 180", "[core][sha256]") {
  CHECK(sha256_hexadecimal("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hexadecimal("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hexadecimal("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256_hexadecimal(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-512 gives the answer of FIPS 180") {
  CHECK(hexadecimal(sha2(Sha2::sha512, "abc")) ==
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
}

// Case 5 of RFC 4231 shows a part of the code only.
TEST_CASE("HMAC gives the answers of RFC 4231") {
  struct Row {
    std::string key;
    std::string message;
    std::string_view sha256;
    std::string_view sha512;
  };
  std::string counted;
  for (int i = 1; i <= 25; ++i) counted += static_cast<char>(i);
  const std::array rows{
      Row{std::string(20, '\x0b'), "Hi There",
          "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
          "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cde"
          "daa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854"},
      Row{"Jefe", "what do ya want for nothing?",
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
          "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
          "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"},
      Row{std::string(20, '\xaa'), std::string(50, '\xdd'),
          "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
          "fa73b0089d56a284efb0f0756c890be9b1b5dbdd8ee81a3655f83e33b2279d39"
          "bf3e848279a722c806b485a47e67c807b946a337bee8942674278859e13292fb"},
      Row{counted, std::string(50, '\xcd'),
          "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
          "b0ba465637458c6990e5a8c5f61d4af7e576d97ff94b872de76f8050361ee3db"
          "a91ca5c11aa25eb4d679275cc5788063a5f19741120c4f2de2adebeb10a298dd"},
      Row{std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First",
          "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
          "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352"
          "6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598"},
      Row{std::string(131, '\xaa'),
          "This is a test using a larger than block-size key and a larger than block-size data. The key "
          "needs "
          "to be hashed before being used by the HMAC algorithm.",
          "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
          "e37b6a775dc87dbaa4dfa9f96e5e3ffddebd71f8867289865df5a32d20cdc944"
          "b6022cac3c4982b10d5eeb55c3e4de15134676fb6de0446065c97440fa8c6a58"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.message);
    CHECK(hmac_hexadecimal(Sha2::sha256, row.key, row.message) == row.sha256);
    CHECK(hmac_hexadecimal(Sha2::sha512, row.key, row.message) == row.sha512);
  }
}

TEST_CASE("hashes and codes are those of libcrypto, for keys and messages of every length about a block's") {
  std::mt19937 generator(4231);
  const auto bytes = [&](std::size_t size) {
    std::string text(size, '\0');
    for (char& c : text) c = static_cast<char>(generator() & 0xFF);
    return text;
  };
  for (const Sha2 algorithm : {Sha2::sha256, Sha2::sha512}) {
    for (std::size_t size = 0; size < 300; ++size) {
      CAPTURE(size, algorithm == Sha2::sha256);
      const std::string message = bytes(size);
      const std::string key = bytes((size * 7) % 300);
      REQUIRE(sha2(algorithm, message) == libcrypto_hash(algorithm, message));
      REQUIRE(Hmac(algorithm, key).sign(message) == libcrypto_hmac(algorithm, key, message));
    }
  }
}

TEST_CASE("texts are equal in constant time if they are equal") {
  CHECK(equal_in_constant_time("", ""));
  CHECK(equal_in_constant_time("abc", "abc"));
  CHECK_FALSE(equal_in_constant_time("abc", "abd"));
  CHECK_FALSE(equal_in_constant_time("abc", "ab"));
  CHECK_FALSE(equal_in_constant_time(std::string_view("\x80", 1), std::string_view("\0", 1)));
}
