-- Opens the agreement that is named in AGREEMENT with the server in COMMAND, as a user of Neovim would, and prints what
-- the editor has got: diagnostics, completion at the owner, hover, rename.
local command = vim.split(vim.env.COMMAND, ' ')
local file = vim.env.AGREEMENT
local root = vim.fn.fnamemodify(file, ':h')

vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({ name = 'partnership', cmd = command, root_dir = root })
vim.lsp.buf_attach_client(buffer, client)

local function wait(what, ready)
  if not vim.wait(10000, ready, 50) then
    print('waited in vain for ' .. what)
    vim.cmd('cquit 1')
  end
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000)
  for _, answer in pairs(answers or {}) do
    if answer.result then return answer.result end
  end
end

wait('diagnostics', function() return #vim.diagnostic.get(buffer) > 0 end)
for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
  print(string.format('diagnostic %d:%d %s', diagnostic.lnum + 1, diagnostic.col + 1, diagnostic.code or diagnostic.user_data.lsp.code))
end

local line = vim.fn.search('owner: mark')
vim.api.nvim_win_set_cursor(0, { line, 16 })
local position = vim.lsp.util.make_position_params(0, 'utf-16')
print('hover ' .. (ask('textDocument/hover', position).contents.value:match('Mark Smit') or 'nothing'))
print('references ' .. #ask('textDocument/references', vim.tbl_extend('force', position, { context = { includeDeclaration = true } })))
local edit = ask('textDocument/rename', vim.tbl_extend('force', position, { newName = 'marcus' }))
vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
print('renamed ' .. vim.fn.searchcount({ pattern = 'marcus', recompute = 1, maxcount = 0 }).total)
vim.cmd('qall!')
