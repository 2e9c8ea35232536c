"""A portal's content management system: Django's admin with UEditor, which does not know nianbao."""
