#include "config/table.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "config/suggest.h"

namespace vrlint {
namespace {

Place PlaceAt(const toml::source_region& source, const Place& file) {
  return {file.file, source.begin.line, source.begin.column};
}

Table ConvertTable(const toml::table& table, const Place& file);

Value ConvertValue(const toml::node& node, const Place& file) {
  Value value{.data = false, .place = PlaceAt(node.source(), file)};
  if (const auto* b = node.as_boolean()) {
    value.data = b->get();
  } else if (const auto* i = node.as_integer()) {
    value.data = i->get();
  } else if (const auto* f = node.as_floating_point()) {
    value.data = f->get();
  } else if (const auto* s = node.as_string()) {
    value.data = s->get();
  } else if (const auto* array = node.as_array()) {
    Value::Array items;
    for (const toml::node& item : *array) items.push_back(ConvertValue(item, file));
    value.data = std::move(items);
  } else if (const auto* table = node.as_table()) {
    value.data = std::make_shared<Table>(ConvertTable(*table, file));
  } else {
    throw ConfigError(value.place, "dates and times have no meaning here");
  }
  return value;
}

Table ConvertTable(const toml::table& table, const Place& file) {
  Table result(PlaceAt(table.source(), file));
  for (auto&& [key, node] : table) {
    Value value = ConvertValue(node, file);
    value.place = PlaceAt(key.source(), file);
    result.Set(std::string(key.str()), std::move(value));
  }
  return result;
}

std::string_view TypeName(const Value& value) {
  constexpr std::string_view kNames[] = {"a boolean", "an integer", "a number",
                                         "a string",  "an array",   "a table"};
  return kNames[value.data.index()];
}

template <typename T>
const T& As(const Value& value, std::string_view key, std::string_view wanted) {
  if (const T* data = std::get_if<T>(&value.data)) return *data;
  throw ConfigError(value.place, "'" + std::string(key) + "' must be " + std::string(wanted) +
                                     ", not " + std::string(TypeName(value)));
}

double AsNumber(const Value& value, std::string_view key) {
  if (const auto* integer = std::get_if<int64_t>(&value.data)) return static_cast<double>(*integer);
  const double number = As<double>(value, key, "a number");
  if (std::isnan(number)) throw ConfigError(value.place, "'" + std::string(key) + "' is no number");
  return number;
}

}  // namespace

Table Table::Parse(std::string_view toml, const std::string& file) {
  const Place place{file};
  try {
    return ConvertTable(toml::parse(toml, std::string_view(file)), place);
  } catch (const toml::parse_error& error) {
    throw ConfigError(PlaceAt(error.source(), place), std::string(error.description()));
  }
}

const Value* Table::Find(std::string_view key) const {
  asked_.emplace(key);
  const auto found = entries_->find(key);
  return found == entries_->end() ? nullptr : &found->second.value;
}

bool Table::Has(std::string_view key) const { return Find(key) != nullptr; }

std::string Table::String(std::string_view key) const {
  auto value = FindString(key);
  if (!value) throw ConfigError(place_, "'" + std::string(key) + "' is missing");
  return *std::move(value);
}

std::string Table::String(std::string_view key, std::string_view fallback) const {
  return FindString(key).value_or(std::string(fallback));
}

std::optional<std::string> Table::FindString(std::string_view key) const {
  const Value* value = Find(key);
  if (value == nullptr) return std::nullopt;
  return As<std::string>(*value, key, "a string");
}

bool Table::Bool(std::string_view key, bool fallback) const {
  const Value* value = Find(key);
  return value == nullptr ? fallback : As<bool>(*value, key, "true or false");
}

double Table::Number(std::string_view key, double fallback) const {
  const Value* value = Find(key);
  return value == nullptr ? fallback : AsNumber(*value, key);
}

int64_t Table::Integer(std::string_view key, int64_t fallback, int64_t least, int64_t most) const {
  const Value* value = Find(key);
  if (value == nullptr) return fallback;
  const int64_t number = As<int64_t>(*value, key, "an integer");
  if (number < least || number > most) {
    Fail(key, "'" + std::string(key) + "' must be between " + std::to_string(least) + " and " +
                  std::to_string(most));
  }
  return number;
}

std::vector<std::string> Table::Strings(std::string_view key) const {
  std::vector<std::string> strings;
  if (const Value* value = Find(key)) {
    for (const Value& item : As<Value::Array>(*value, key, "an array of strings")) {
      strings.push_back(As<std::string>(item, key, "an array of strings"));
    }
  }
  return strings;
}

std::vector<std::string> Table::StringOrStrings(std::string_view key) const {
  const Value* value = Find(key);
  if (value == nullptr || std::holds_alternative<Value::Array>(value->data)) return Strings(key);
  return {As<std::string>(*value, key, "a string or an array of strings")};
}

std::vector<double> Table::Numbers(std::string_view key) const {
  std::vector<double> numbers;
  if (const Value* value = Find(key)) {
    for (const Value& item : As<Value::Array>(*value, key, "an array of numbers")) {
      numbers.push_back(AsNumber(item, key));
    }
  }
  return numbers;
}

const Table& Table::Sub(std::string_view key) const {
  static const Table empty;
  const Value* value = Find(key);
  return value == nullptr ? empty : *As<std::shared_ptr<Table>>(*value, key, "a table");
}

std::vector<const Table*> Table::Tables(std::string_view key) const {
  std::vector<const Table*> tables;
  if (const Value* value = Find(key)) {
    for (const Value& item : As<Value::Array>(*value, key, "an array of tables")) {
      tables.push_back(As<std::shared_ptr<Table>>(item, key, "an array of tables").get());
    }
  }
  return tables;
}

std::vector<std::pair<std::string, const Table*>> Table::Named(std::string_view key) const {
  std::vector<std::pair<std::string, const Table*>> tables;
  const Table& parent = Sub(key);
  for (const std::string& name : parent.Keys()) tables.emplace_back(name, &parent.Sub(name));
  return tables;
}

std::vector<std::string> Table::Keys() const {
  std::vector<const std::pair<const std::string, Entry>*> order;
  for (const auto& entry : *entries_) order.push_back(&entry);
  std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
    return std::pair(a->second.place.line, a->second.place.column) <
           std::pair(b->second.place.line, b->second.place.column);
  });
  std::vector<std::string> keys;
  keys.reserve(order.size());
  for (const auto* entry : order) keys.push_back(entry->first);
  return keys;
}

const Place& Table::PlaceOf(std::string_view key) const {
  const auto found = entries_->find(key);
  return found == entries_->end() ? place_ : found->second.place;
}

void Table::Fail(std::string_view key, const std::string& message) const {
  throw ConfigError(PlaceOf(key), message);
}

void Table::RejectUnread() const {
  for (const std::string& key : Keys()) {
    const Entry& entry = entries_->find(key)->second;
    if (!asked_.contains(key)) Unknown(key, entry.place);
    if (const auto* table = std::get_if<std::shared_ptr<Table>>(&entry.value.data))
      (*table)->RejectUnread();
    if (const auto* array = std::get_if<Value::Array>(&entry.value.data)) {
      for (const Value& item : *array) {
        if (const auto* table = std::get_if<std::shared_ptr<Table>>(&item.data))
          (*table)->RejectUnread();
      }
    }
  }
}

void Table::Unknown(const std::string& key, const Place& place) const {
  const std::vector<std::string> known(asked_.begin(), asked_.end());

  throw ConfigError(place, "unknown key '" + key + "'" + DidYouMean(key, known));
}

Table::Entries& Table::Own() {
  if (entries_.use_count() > 1) entries_ = std::make_shared<Entries>(*entries_);
  return *entries_;
}

void Table::Set(const std::string& key, Value value) {
  Place place = value.place;
  Own().insert_or_assign(key, Entry{std::move(place), std::move(value)});
}

void Table::Erase(std::string_view key) {
  Entries& entries = Own();
  if (const auto found = entries.find(key); found != entries.end()) entries.erase(found);
}

void Table::Merge(const Table& over) {
  Entries& entries = Own();
  for (const auto& [key, entry] : *over.entries_) {
    const auto* from = std::get_if<std::shared_ptr<Table>>(&entry.value.data);
    const auto found = entries.find(key);
    auto* into = found == entries.end()
                     ? nullptr
                     : std::get_if<std::shared_ptr<Table>>(&found->second.value.data);
    if (from == nullptr || into == nullptr) {
      entries.insert_or_assign(key, entry);
      continue;
    }
    *into = std::make_shared<Table>(**into);  // other copies keep theirs
    (*into)->Merge(**from);
  }
}

std::string OneOf(const std::vector<std::string>& names) {
  std::string list;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i != 0) list += i + 1 == names.size() ? " or " : ", ";
    list += "'" + names[i] + "'";
  }
  return list;
}

}  // namespace vrlint
