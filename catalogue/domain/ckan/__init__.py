"""The catalogue in the words of CKAN's action API, for programs written for CKAN. Pure."""
