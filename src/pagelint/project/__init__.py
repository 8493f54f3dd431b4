"""A project: its rules, what its configuration says of each page, and runs over its pages.

The command line and the Python API are two doors to this.
"""

from pagelint.project.project import STDIN, STDIN_NAME, Project, Request

__all__ = ["STDIN", "STDIN_NAME", "Project", "Request"]
