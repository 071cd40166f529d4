using System.CommandLine;
using StaticNews.Cli;
using StaticNews.Cli.Commands;

RootCommand root = new("Builds a news site from a folder of Markdown articles.")
{
    NewCommand.Create(),
    BuildCommand.Create("build", "Build the site into the output folder.", write: true),
    BuildCommand.Create("check", "Report everything a build would, and write nothing.", write: false),
    GraphCommand.Create(),
    ServeCommand.Create(),
    ListCommand.Create(),
    ImportCommand.Create(),
    ConfigCommand.Create(),
    CleanCommand.Create(),
    CompletionCommand.Create(),
};
return await CommandLine.RunAsync(root, args);
