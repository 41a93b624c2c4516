"""The page of each reader, built from what that reader may see. No module here can import the plan."""
