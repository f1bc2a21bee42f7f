"""The version of the package, said once; what it means is said in CONTRIBUTING.md."""

__version__ = "0.2.0"
