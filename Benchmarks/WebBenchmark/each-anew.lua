-- Each request asks for an address of its own, so that no page comes from memory.
local number = 0

request = function()
  number = number + 1
  return wrk.format(nil, wrk.path .. "&n=" .. number)
end
