#include "io/record.h"

#include <algorithm>
#include <array>

#include "config/error.h"
#include "config/suggest.h"

namespace vrlint {
namespace {

struct KnownField {
  std::string_view name;
  std::string Metadata::*target;
};

constexpr std::array<KnownField, 4> kKnownFields = {{{"source", &Metadata::source},
                                                     {"url", &Metadata::url},
                                                     {"title", &Metadata::title},
                                                     {"lang", &Metadata::language}}};

}  // namespace

std::vector<MetadataField> DefaultMetadataFields() {
  std::vector<MetadataField> fields;
  for (const KnownField& known : kKnownFields)
    fields.push_back({std::string(known.name), known.target});
  return fields;
}

MetadataField ParseMetadataField(const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  const auto known = std::find_if(kKnownFields.begin(), kKnownFields.end(),
                                  [&](const KnownField& field) { return field.name == name; });
  if (known == kKnownFields.end()) {
    std::vector<std::string> names;
    for (const KnownField& field : kKnownFields) names.emplace_back(field.name);
    throw ConfigError("--meta-fields: rules know nothing of a document by the name '" + name + "'" +
                      DidYouMean(name, names) + "; a field of yours is given as source=FIELD");
  }
  return {name.size() == word.size() ? word : word.substr(name.size() + 1), known->target};
}

std::string* RecordFields::Find(std::string_view name, Metadata& of) const {
  for (const MetadataField& field : metadata) {
    if (field.name == name) return &(of.*field.target);
  }
  return nullptr;
}

}  // namespace vrlint
