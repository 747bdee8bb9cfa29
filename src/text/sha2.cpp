#include "text/sha2.hpp"

#include <algorithm>
#include <bit>

#include "dotnet/hexadecimal.hpp"
#include "text/sha2_constants.hpp"

namespace signalr_config::text {

namespace {

// A hash's state, in 64 bits a word for both.
using Words = std::array<std::uint64_t, 8>;

// By how much each of the functions of FIPS 180-4, section 4.1, rotates; `shift` is the last of the small
// ones.
struct Rotations {
  std::array<int, 3> sum_a;
  std::array<int, 3> sum_e;
  std::array<int, 2> sigma_0;
  int sigma_0_shift;
  std::array<int, 2> sigma_1;
  int sigma_1_shift;
};

struct Sha256 {
  using Word = std::uint32_t;
  static constexpr std::size_t rounds = 64;
  static constexpr Rotations rotate{{2, 13, 22}, {6, 11, 25}, {7, 18}, 3, {17, 19}, 10};
};

struct Sha512 {
  using Word = std::uint64_t;
  static constexpr std::size_t rounds = 80;
  static constexpr Rotations rotate{{28, 34, 39}, {14, 18, 41}, {1, 8}, 7, {19, 61}, 6};
};

template <typename Hash>
constexpr std::size_t block_size = 16 * sizeof(typename Hash::Word);

template <typename Hash>
constexpr typename Hash::Word narrowed(std::uint64_t constant) {
  return static_cast<typename Hash::Word>(constant >> (64 - 8 * sizeof(typename Hash::Word)));
}

template <typename Word>
Word word_at(const char* bytes) {
  Word word = 0;
  for (std::size_t i = 0; i < sizeof(Word); ++i)
    word = static_cast<Word>(word << 8 | static_cast<unsigned char>(bytes[i]));
  return word;
}

template <typename Word>
Word rotated(Word word, const std::array<int, 3>& by) {
  return std::rotr(word, by[0]) ^ std::rotr(word, by[1]) ^ std::rotr(word, by[2]);
}

template <typename Word>
Word shifted(Word word, const std::array<int, 2>& by, int shift) {
  return std::rotr(word, by[0]) ^ std::rotr(word, by[1]) ^ word >> shift;
}

template <typename Hash>
auto schedule(const char* block) {
  using Word = typename Hash::Word;
  constexpr const Rotations& rotate = Hash::rotate;
  std::array<Word, Hash::rounds> words{};
  for (std::size_t i = 0; i < 16; ++i) words[i] = word_at<Word>(block + i * sizeof(Word));
  for (std::size_t i = 16; i < words.size(); ++i) {
    words[i] = words[i - 16] + shifted(words[i - 15], rotate.sigma_0, rotate.sigma_0_shift) + words[i - 7] +
               shifted(words[i - 2], rotate.sigma_1, rotate.sigma_1_shift);
  }
  return words;
}

template <typename Hash>
void add_block(Words& state, const char* block) {
  using Word = typename Hash::Word;
  const auto words = schedule<Hash>(block);
  std::array<Word, 8> added{};
  std::transform(state.begin(), state.end(), added.begin(),
                 [](std::uint64_t word) { return static_cast<Word>(word); });
  auto [a, b, c, d, e, f, g, h] = added;
  for (std::size_t i = 0; i < Hash::rounds; ++i) {
    const Word first = h + rotated(e, Hash::rotate.sum_e) + ((e & f) ^ (~e & g)) +
                       narrowed<Hash>(fips_180::constants[i]) + words[i];
    const Word second = rotated(a, Hash::rotate.sum_a) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  const std::array<Word, 8> sums{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) state[i] = static_cast<Word>(added[i] + sums[i]);
}

template <typename Hash>
Words initial() {
  Words state{};
  std::transform(fips_180::initial_state.begin(), fips_180::initial_state.end(), state.begin(),
                 narrowed<Hash>);
  return state;
}

// The rest of a message: a one bit, zeros, and the length in bits, so that whole blocks result.
template <typename Hash>
void add_end(Words& state, std::string_view rest, std::uint64_t size) {
  constexpr std::size_t length_size = 2 * sizeof(typename Hash::Word);
  std::array<char, 2 * block_size<Hash>> end{};
  std::copy(rest.begin(), rest.end(), end.begin());
  end[rest.size()] = '\x80';
  const std::size_t blocks = rest.size() + 1 + length_size > block_size<Hash> ? 2 : 1;
  for (std::size_t i = 0; i < 8; ++i)
    end[blocks * block_size<Hash> - 1 - i] = static_cast<char>(size * 8 >> 8 * i & 0xFF);
  for (std::size_t i = 0; i < blocks; ++i) add_block<Hash>(state, end.data() + i * block_size<Hash>);
}

// The hash of a message, of which `before` bytes, whole blocks, are in the state already.
template <typename Hash>
std::string finish(Words state, std::string_view message, std::size_t before) {
  std::size_t at = 0;
  for (; message.size() - at >= block_size<Hash>; at += block_size<Hash>)
    add_block<Hash>(state, message.data() + at);
  add_end<Hash>(state, message.substr(at), before + message.size());
  std::string digest;
  digest.reserve(sizeof(typename Hash::Word) * state.size());
  for (const std::uint64_t word : state) {
    for (std::size_t i = sizeof(typename Hash::Word); i-- > 0;)
      digest += static_cast<char>(word >> 8 * i & 0xFF);
  }
  return digest;
}

template <typename Hash>
Words keyed(std::string_view key, unsigned char pad) {
  std::array<char, block_size<Hash>> block{};
  std::copy(key.begin(), key.end(), block.begin());
  for (char& c : block) c = static_cast<char>(static_cast<unsigned char>(c) ^ pad);
  Words state = initial<Hash>();
  add_block<Hash>(state, block.data());
  return state;
}

constexpr unsigned char inner_pad = 0x36;
constexpr unsigned char outer_pad = 0x5c;

}  // namespace

std::string sha2(Sha2 algorithm, std::string_view bytes) {
  return algorithm == Sha2::sha256 ? finish<Sha256>(initial<Sha256>(), bytes, 0)
                                   : finish<Sha512>(initial<Sha512>(), bytes, 0);
}

std::string sha256_hexadecimal(std::string_view bytes) {
  std::string digits;
  for (const char c : sha2(Sha2::sha256, bytes))
    digits += dotnet::hexadecimal(static_cast<unsigned char>(c), 2);
  return digits;
}

Hmac::Hmac(Sha2 algorithm, std::string_view key) : algorithm_(algorithm), inner_(), outer_() {
  const bool is_256 = algorithm == Sha2::sha256;
  const std::size_t block = is_256 ? block_size<Sha256> : block_size<Sha512>;
  const std::string hashed = key.size() > block ? sha2(algorithm, key) : std::string();
  const std::string_view used = key.size() > block ? std::string_view(hashed) : key;
  inner_ = is_256 ? keyed<Sha256>(used, inner_pad) : keyed<Sha512>(used, inner_pad);
  outer_ = is_256 ? keyed<Sha256>(used, outer_pad) : keyed<Sha512>(used, outer_pad);
}

std::string Hmac::sign(std::string_view message) const {
  if (algorithm_ == Sha2::sha256) {
    return finish<Sha256>(outer_, finish<Sha256>(inner_, message, block_size<Sha256>), block_size<Sha256>);
  }
  return finish<Sha512>(outer_, finish<Sha512>(inner_, message, block_size<Sha512>), block_size<Sha512>);
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned>(static_cast<unsigned char>(b[i]));
  return difference == 0;
}

}  // namespace signalr_config::text
