#include "io/journal_line.h"

#include <nettle/base64.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "io/hash.h"
#include "text/decode.h"

namespace vrlint {
namespace {

using Json = nlohmann::ordered_json;

std::string ToBase64(std::string_view bytes) {
  std::string text(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
  base64_encode_raw(text.data(), bytes.size(), reinterpret_cast<const uint8_t*>(bytes.data()));
  return text;
}

// Empty where the text is not base64.
std::string FromBase64(const std::string& text) {
  std::string bytes(BASE64_DECODE_LENGTH(text.size()), '\0');
  size_t size = 0;
  base64_decode_ctx reader;
  base64_decode_init(&reader);
  const bool good = base64_decode_update(&reader, &size, reinterpret_cast<uint8_t*>(bytes.data()),
                                         text.size(), text.data()) == 1 &&
                    base64_decode_final(&reader) == 1;
  bytes.resize(good ? size : 0);
  return bytes;
}

// Bytes as people read them where they are UTF-8, which is all that JSON can hold.
Json ToJson(const std::string& bytes) {
  if (FindInvalidUtf8(bytes) == bytes.size()) return bytes;
  return {{"base64", ToBase64(bytes)}};
}

std::string BytesOf(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return FromBase64(value.at("base64").get<std::string>());
}

Json ToJson(const JournalVersion& version) { return {{"journal", version.version}}; }

Json ToJson(const Withdrawal& withdrawal) { return {{"withdrawn", ToJson(withdrawal.path)}}; }

Json ToJson(const JournalEntry& entry) {
  Json json{{"path", ToJson(entry.path)}, {"before", entry.before}, {"after", entry.after}};
  for (const JournalEdit& edit : entry.edits) {
    json["edits"].push_back(
        {{"at", edit.at}, {"removed", ToJson(edit.removed)}, {"inserted", ToJson(edit.inserted)}});
  }
  return json;
}

// Hashes name files: nothing else may pass for one.
std::optional<JournalLine> EntryOf(const Json& json) {
  JournalEntry entry{BytesOf(json.at("path")), json.at("before"), json.at("after"), {}};
  if (!IsSha256(entry.before) || !IsSha256(entry.after)) return std::nullopt;
  for (const Json& edit : json.value("edits", Json::array())) {
    entry.edits.push_back(
        {edit.at("at"), BytesOf(edit.at("removed")), BytesOf(edit.at("inserted"))});
  }
  return entry;
}

}  // namespace

std::string ToText(const JournalLine& line) {
  return std::visit([](const auto& content) { return ToJson(content); }, line).dump() + "\n";
}

std::optional<JournalLine> ParseJournalLine(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    if (json.contains("journal")) return JournalVersion{json.at("journal")};
    if (json.contains("withdrawn")) return Withdrawal{BytesOf(json.at("withdrawn"))};
    return EntryOf(json);
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

std::optional<std::string> Unmade(const std::vector<JournalEdit>& edits, std::string_view bytes) {
  std::string original;
  for (const JournalEdit& edit : edits) {
    // What stands before the edit is the same in both. Where edits overlap, this wraps and is huge.
    const uint64_t same = edit.at - original.size();
    if (same > bytes.size() || !bytes.substr(same).starts_with(edit.inserted)) return std::nullopt;
    original.append(bytes.substr(0, same)).append(edit.removed);
    bytes.remove_prefix(same + edit.inserted.size());
  }
  return original.append(bytes);
}

}  // namespace vrlint
