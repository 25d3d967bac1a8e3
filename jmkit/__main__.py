"""`python -m jmkit` is `jmkit`."""

from jmkit.cli import main

if __name__ == "__main__":
    main()
