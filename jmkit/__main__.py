"""`python -m jmkit` is `jmkit`."""

from jmkit.safe_path import leave_current_folder

leave_current_folder()  # before anything else is looked for

from jmkit.cli import main  # noqa: E402

if __name__ == "__main__":
    main()
