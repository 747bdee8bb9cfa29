#include "text/sha2.hpp"

#include <algorithm>
#include <bit>

#include "dotnet/hexadecimal.hpp"

namespace signalr_config::text {

namespace {

// The numbers of FIPS 180-4, of which SHA-256 takes the upper halves.
// The first 64 bits of the fractional parts of the square roots of the first 8 primes.
constexpr std::array<std::uint64_t, 8> initial_state{
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
    0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179};

// The first 64 bits of the fractional parts of the cube roots of the first 80 primes.
constexpr std::array<std::uint64_t, 80> constants{
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc, 0x3956c25bf348b538,
    0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118, 0xd807aa98a3030242, 0x12835b0145706fbe,
    0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2, 0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235,
    0xc19bf174cf692694, 0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5, 0x983e5152ee66dfab,
    0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4, 0xc6e00bf33da88fc2, 0xd5a79147930aa725,
    0x06ca6351e003826f, 0x142929670a0e6e70, 0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed,
    0x53380d139d95b3df, 0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30, 0xd192e819d6ef5218,
    0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8, 0x19a4c116b8d2d0c8, 0x1e376c085141ab53,
    0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8, 0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373,
    0x682e6ff3d6b2b8a3, 0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b, 0xca273eceea26619c,
    0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178, 0x06f067aa72176fba, 0x0a637dc5a2c898a6,
    0x113f9804bef90dae, 0x1b710b35131c471b, 0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc,
    0x431d67c49c100d4c, 0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817};

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
    const Word first =
        h + rotated(e, Hash::rotate.sum_e) + ((e & f) ^ (~e & g)) + narrowed<Hash>(constants[i]) + words[i];
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
  std::transform(initial_state.begin(), initial_state.end(), state.begin(), narrowed<Hash>);
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
