"""Records in print: any kind by the meanings of its fields, some by a face of their own."""
