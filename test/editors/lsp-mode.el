;; Opens the agreement that is named in AGREEMENT with the server in COMMAND, as a user of lsp-mode would, and prints the
;; diagnostics that Emacs has got, and what a hover tells about the owner.
(require 'lsp-mode)
(require 'yaml-mode)
(add-to-list 'auto-mode-alist '("\\.partnership\\.ya?ml\\'" . yaml-mode))
(setq lsp-session-file (concat (getenv "AGREEMENT") ".session")
      lsp-enable-suggest-server-download nil
      lsp-warn-no-matched-clients nil
      lsp-enable-file-watchers nil
      lsp-auto-guess-root t
      lsp-diagnostics-provider :none
      lsp-headerline-breadcrumb-enable nil
      lsp-enabled-clients '(partnership))
;; For the mode by itself, lsp-mode names the files of another program.
(add-to-list 'lsp-language-id-configuration '("\\.partnership\\.ya?ml\\'" . "yaml"))
(lsp-register-client
 (make-lsp-client
  :new-connection (lsp-stdio-connection (split-string (getenv "COMMAND")))
  :activation-fn (lsp-activate-on "yaml")
  :server-id 'partnership))
(find-file (getenv "AGREEMENT"))
(lsp-workspace-folders-add (file-name-directory (getenv "AGREEMENT")))
(lsp)
(let ((tries 0))
  (while (and (< tries 200) (= 0 (hash-table-count (lsp-diagnostics))))
    (accept-process-output nil 0.1)
    (setq tries (1+ tries))))
(maphash
 (lambda (_file diagnostics)
   (seq-doseq (diagnostic diagnostics)
     (princ (format "diagnostic %d [%s]\n"
                    (1+ (lsp-get (lsp-get (lsp-get diagnostic :range) :start) :line))
                    (lsp-get diagnostic :code)))))
 (lsp-diagnostics))
(search-forward "owner: mark")
(backward-char 1)
(let* ((hover (lsp-request "textDocument/hover" (lsp--text-document-position-params)))
       (text (lsp-get (lsp-get hover :contents) :value)))
  (princ (format "hover %s\n" (if (string-match "Mark Smit" text) "Mark Smit" "nothing"))))
(kill-emacs 0)
