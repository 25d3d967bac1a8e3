"""What nbconvert finds: the exporter of `jmkit.handouts`, loaded without the current folder."""

from jmkit.safe_path import leave_current_folder

leave_current_folder()  # `python -m nbconvert` has put it first

from jmkit.handouts.exporter import HandoutExporter  # noqa: E402

__all__ = ["HandoutExporter"]
