"""The window: shows what the node knows, and passes on what a person does."""
