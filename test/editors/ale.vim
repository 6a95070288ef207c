" Opens the agreement that is named in $AGREEMENT with the server in $COMMAND, as a user of ALE would, and prints the
" problems that Vim has got, and what ALE shows of the owner.
set nocompatible
silent! packadd ale
filetype on
let g:ale_linters_explicit = 1
let g:ale_lint_on_text_changed = 'never'
let g:ale_hover_to_preview = 1
if !exists(':ALELint')
  cquit 3
endif

call ale#linter#Define('yaml', {
\  'name': 'partnership',
\  'lsp': 'stdio',
\  'executable': split($COMMAND)[0],
\  'command': join(map(split($COMMAND), 'shellescape(v:val)')),
\  'project_root': {buffer -> expand('#' . buffer . ':p:h')},
\})
let g:ale_linters = {'yaml': ['partnership']}

edit $AGREEMENT
setfiletype yaml
ALELint
for s:try in range(200)
  sleep 100m
  if len(ale#engine#GetLoclist(bufnr(''))) > 0
    break
  endif
endfor
let s:lines = map(copy(ale#engine#GetLoclist(bufnr(''))), {_, item -> 'diagnostic ' . item.lnum . ' ' . item.text . ' [' . get(item, 'code', '') . ']'})

" What is hovered is shown in a window of its own.
let s:agreement = bufnr('')
call search('owner: mark', 'e')
ALEHover
let s:hover = 'nothing'
for s:try in range(100)
  sleep 100m
  for s:buffer in filter(tabpagebuflist(), {_, buffer -> buffer != s:agreement})
    if join(getbufline(s:buffer, 1, '$')) =~# 'Mark Smit'
      let s:hover = 'Mark Smit'
    endif
  endfor
  if s:hover ==# 'Mark Smit'
    break
  endif
endfor
call add(s:lines, 'hover ' . s:hover)
call writefile(map(s:lines, {_, line -> substitute(line, '\n', ' ', 'g')}), $REPORT)
qall!
