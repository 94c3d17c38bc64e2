/**
 * A text that all rows of a table say, taken over when the field is left or Enter is pressed: each change has everything read anew, so it does
 * not follow single letters.
 */

interface TextConstantProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextConstant({ label, value, onChange }: TextConstantProps) {
  return (
    <label className="picker">
      <span>{label}</span>
      <input
        key={value}
        className="field"
        defaultValue={value}
        onBlur={(event) => {
          if (event.target.value !== value) onChange(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </label>
  );
}
