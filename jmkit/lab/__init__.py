"""JupyterLab around a workshop: the server that `jmkit start` runs, and our small extension."""
