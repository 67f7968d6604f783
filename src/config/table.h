#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "config/error.h"

namespace vrlint {

class Table;

// A TOML value with the place where it stands.
struct Value {
  using Array = std::vector<Value>;
  std::variant<bool, int64_t, double, std::string, Array, std::shared_ptr<Table>> data;
  Place place;
};

// A TOML table read by key. Every getter checks the type and throws a ConfigError that names the
// place; what nobody has asked for by the time of RejectUnread() is an error too, with the nearest
// key that was asked for. Copies share their values, not the record of what was read.
class Table {
 public:
  explicit Table(Place place = {}) : place_(std::move(place)) {}

  // Parses TOML; `file` is the name used in errors.
  static Table Parse(std::string_view toml, const std::string& file);
  // Reads what Packed() wrote, places included, in a tenth of the time; they say that the table is
  // shipped (see Place).
  static Table Unpack(std::string_view packed, const std::string& file);
  std::string Packed() const;

  bool Has(std::string_view key) const;
  std::string String(std::string_view key) const;  // must be there
  std::string String(std::string_view key, std::string_view fallback) const;
  std::optional<std::string> FindString(std::string_view key) const;
  bool Bool(std::string_view key, bool fallback) const;
  double Number(std::string_view key, double fallback) const;
  // Fails outside [least, most].
  int64_t Integer(std::string_view key, int64_t fallback, int64_t least = 0,
                  int64_t most = std::numeric_limits<int32_t>::max()) const;
  // The same for what counts things: words, lines, copies.
  uint32_t Count(std::string_view key, uint32_t fallback, uint32_t least = 0,
                 uint32_t most = std::numeric_limits<int32_t>::max()) const {
    return static_cast<uint32_t>(Integer(key, fallback, least, most));
  }
  std::vector<std::string> Strings(std::string_view key) const;  // empty where the key is missing
  // The same for what may also be a string alone.
  std::vector<std::string> StringOrStrings(std::string_view key) const;
  std::vector<double> Numbers(std::string_view key) const;
  // The table under the key, or an empty one.
  const Table& Sub(std::string_view key) const;
  std::vector<const Table*> Tables(std::string_view key) const;  // an array of tables
  // Tables by name under the key, in the order of the file.
  std::vector<std::pair<std::string, const Table*>> Named(std::string_view key) const;
  // All keys, in the order of the file; they count as read only when asked for.
  std::vector<std::string> Keys() const;

  // The value of one of `choices` (each a name and what it stands for), or the fallback.
  template <typename T>
  T Choice(std::string_view key, const std::vector<std::pair<std::string, T>>& choices,
           T fallback) const;

  // Where the key stands (or this table, where it is missing).
  const Place& PlaceOf(std::string_view key) const;
  const Place& place() const { return place_; }
  [[noreturn]] void Fail(std::string_view key, const std::string& message) const;

  // Fails on the first key, here or in a table that was read, that nobody asked for.
  void RejectUnread() const;

  // Sets or replaces values by those of `over`, tables recursively.
  void Merge(const Table& over);
  void Set(const std::string& key, Value value);
  void Erase(std::string_view key);

 private:
  struct Entry {
    Place place;
    Value value;
  };
  using Entries = std::map<std::string, Entry, std::less<>>;
  class Packer;
  class Unpacker;

  const Value* Find(std::string_view key) const;
  // The entries to change: those of this table alone.
  Entries& Own();
  [[noreturn]] void Unknown(const std::string& key, const Place& place) const;

  Place place_;
  std::shared_ptr<Entries> entries_ = std::make_shared<Entries>();
  mutable std::set<std::string, std::less<>> asked_;
};

// A list of names for messages: "'a', 'b' or 'c'".
std::string OneOf(const std::vector<std::string>& names);

template <typename T>
T Table::Choice(std::string_view key, const std::vector<std::pair<std::string, T>>& choices,
                T fallback) const {
  const auto name = FindString(key);
  if (!name) return fallback;
  std::vector<std::string> names;
  for (const auto& [choice, value] : choices) {
    if (choice == *name) return value;
    names.push_back(choice);
  }
  Fail(key, "'" + *name + "' is not " + OneOf(names));
}

}  // namespace vrlint
