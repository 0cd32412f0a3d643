using Assessment.Cli.Verbs;

return VerbList.Run(args);
