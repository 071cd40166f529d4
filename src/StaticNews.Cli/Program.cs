using System.CommandLine;
using StaticNews.Cli;
using StaticNews.Cli.Commands;

RootCommand root = new("Builds a news site from a folder of Markdown articles.")
{
    NewCommand.Create(),
    BuildCommand.Create(),
    CheckCommand.Create(),
    GraphCommand.Create(),
    ServeCommand.Create(),
    ListCommand.Create(),
    ImportCommand.Create(),
    ConfigCommand.Create(),
    CleanCommand.Create(),
    CompletionCommand.Create(),
};
return await CommandLine.RunAsync(root, args);
