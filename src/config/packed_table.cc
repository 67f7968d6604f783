// A table as bytes: numbers in groups of seven bits, the lowest first; strings behind their
// lengths; a table as its place and its entries by key; a value as its place, its type and what it
// holds.
#include <bit>

#include "config/table.h"

namespace vrlint {

class Table::Packer {
 public:
  void Add(const Table& table) {
    Add(table.place_);
    Add(table.entries_->size());
    for (const auto& [key, entry] : *table.entries_) {
      Add(key);
      Add(entry.value);
    }
  }

  std::string Finish() { return std::move(bytes_); }

 private:
  void Add(const Value& value) {
    Add(value.place);
    Add(value.data.index());
    std::visit([&](const auto& data) { Add(data); }, value.data);
  }

  void Add(const Place& place) {
    Add(uint64_t{place.line});
    Add(uint64_t{place.column});
  }

  void Add(uint64_t number) {
    for (; number >= 0x80; number >>= 7) bytes_ += static_cast<char>(number | 0x80);
    bytes_ += static_cast<char>(number);
  }

  void Add(const std::string& text) {
    Add(text.size());
    bytes_ += text;
  }

  void Add(const Value::Array& array) {
    Add(array.size());
    for (const Value& item : array) Add(item);
  }

  void Add(bool data) { Add(uint64_t{data}); }
  void Add(int64_t data) { Add(static_cast<uint64_t>(data)); }
  void Add(double data) { Add(std::bit_cast<uint64_t>(data)); }
  void Add(const std::shared_ptr<Table>& table) { Add(*table); }

  std::string bytes_;
};

class Table::Unpacker {
 public:
  Unpacker(std::string_view bytes, FileName file) : bytes_(bytes), file_(std::move(file)) {}

  Table TakeTable() {
    Table table(TakePlace());
    for (uint64_t rest = Take(); rest != 0; --rest) {
      std::string key(TakeString());
      Value value = TakeValue();
      Place place = value.place;
      table.entries_->emplace_hint(table.entries_->end(), std::move(key),
                                   Entry{std::move(place), std::move(value)});
    }
    return table;
  }

 private:
  Value TakeValue() {
    Value value{.data = false, .place = TakePlace()};
    value.data = TakeData(Take());
    return value;
  }

  // What a value holds, by the index of its type.
  decltype(Value::data) TakeData(uint64_t type) {
    switch (type) {
      case 0:
        return Take() != 0;
      case 1:
        return static_cast<int64_t>(Take());
      case 2:
        return std::bit_cast<double>(Take());
      case 3:
        return std::string(TakeString());
      case 4:
        return TakeArray();
      default:
        return std::make_shared<Table>(TakeTable());
    }
  }

  Value::Array TakeArray() {
    Value::Array array(Take());
    for (Value& item : array) item = TakeValue();
    return array;
  }

  Place TakePlace() {
    const auto line = static_cast<uint32_t>(Take());
    return {file_, line, static_cast<uint32_t>(Take()), /*shipped=*/true};
  }

  std::string_view TakeString() {
    const size_t size = Take();
    const std::string_view text = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return text;
  }

  uint64_t Take() {
    uint64_t number = 0;
    for (int shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      number |= uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return number;
    }
  }

  std::string_view bytes_;
  FileName file_;
};

std::string Table::Packed() const {
  Packer packer;
  packer.Add(*this);
  return packer.Finish();
}

Table Table::Unpack(std::string_view packed, const std::string& file) {
  return Unpacker(packed, file).TakeTable();
}

}  // namespace vrlint
