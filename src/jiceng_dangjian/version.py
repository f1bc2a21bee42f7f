"""The version of the package, said once; what it means is said in CONTRIBUTING.md."""

__version__ = "0.1.0"
