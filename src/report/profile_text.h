#pragma once

#include <string>

#include "lint/profile.h"

namespace vrlint {

// A profile as tables for people, by kind and by rule, what took longest first.
std::string ProfileTables(const Profile& profile);

}  // namespace vrlint
