/** @jsxRuntime automatic @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Beginning, OptionalSection } from '../../server/src/language/new-agreement.ts';
import { say } from './language.ts';

const roles = ['Visionary', 'Project lead', 'Process owner'] as const;
/** What a draft can do without: to be asked for, as elsewhere. */
const offers = {
  commitments: 'Results that we promise already, each with an owner and a day',
  workstreams: 'Workstreams that we divide the work into',
  differences: 'Where our ways of working differ',
  safeguards: 'What guards the quality',
} as const satisfies Record<OptionalSection, string>;
const sections = Object.keys(offers) as OptionalSection[];
/** More parties than these nobody fills into a form. */
const most = 6;

interface Props {
  readonly make: (beginning: Beginning) => void;
  readonly close: () => void;
}

/** Asks what the editor and the command line ask for a new agreement. */
export function DraftDialog({ make, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [parties, setParties] = useState(2);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const form = new FormData(event.currentTarget);
    const told = (field: string) => String(form.get(field) ?? '').trim();
    const sides = Array.from({ length: parties }, (_, index) => ({
      name: told(`party-${index}`),
      people: roles.map((role) => told(`${role}-${index}`)),
    }));
    const filled = (field: string) => (told(field) === '' ? {} : { [field]: told(field) });
    make({
      title: told('title'),
      ...filled('currency'),
      ...filled('effective'),
      ...filled('expires'),
      sections: sections.filter((section) => form.has(section)),
      parties: sides.filter(({ name }) => name !== ''),
    });
  };
  return (
    <dialog ref={dialog} aria-labelledby="draft-title" onClose={close}>
      <form onSubmit={submit}>
        <h2 id="draft-title">{say('A new draft')}</h2>
        <Field name="title" label={say('What is the agreement called?')} hint={say('Live ETA for our region')} />
        <div class="people">
          <Field name="currency" label={say('Currency')} hint="EUR" optional />
          <Field name="effective" label={say('First day')} type="date" optional />
          <Field name="expires" label={say('Last day')} type="date" optional />
        </div>
        {Array.from({ length: parties }, (_, index) => (
          <fieldset key={index}>
            <Field
              name={`party-${index}`}
              label={say('Legal name of party {number}', { number: index + 1 })}
              optional={index > 1}
            />
            <div class="people">
              {roles.map((role) => (
                <Field key={role} name={`${role}-${index}`} label={say(role)} optional />
              ))}
            </div>
          </fieldset>
        ))}
        <p class="quiet">{say('Leave out whom you do not know yet.')}</p>
        <fieldset class="sections">
          <legend>{say('What else belongs in it?')}</legend>
          {sections.map((section) => (
            <label key={section}>
              <input type="checkbox" name={section} /> {say(offers[section])}
            </label>
          ))}
        </fieldset>
        <p class="buttons">
          {parties < most && (
            <button type="button" onClick={() => setParties(parties + 1)}>
              {say('Another party')}
            </button>
          )}
          <button type="button" onClick={() => dialog.current?.close()}>
            {say('Cancel')}
          </button>
          <button type="submit" class="first">
            {say('Make the draft')}
          </button>
        </p>
      </form>
    </dialog>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date';
  readonly optional?: boolean;
}
const Field = ({ name, label, hint, type = 'text', optional = false }: FieldProps) => (
  <label>
    {label}
    <input
      name={name}
      type={type}
      placeholder={hint}
      required={!optional}
      autocomplete="off"
      pattern={optional ? undefined : '.*\\S.*'}
    />
  </label>
);
