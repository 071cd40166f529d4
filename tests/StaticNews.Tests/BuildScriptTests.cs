using System.Management.Automation;
using System.Management.Automation.Runspaces;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

/// <summary>build.ps1 run by PowerShell itself, with a dotnet that only takes note of what it is asked.</summary>
public sealed class BuildScriptTests
{
    [Theory]
    [InlineData("restore", "dotnet restore StaticNews.sln --locked-mode")]
    [InlineData("format", "dotnet format StaticNews.sln --verify-no-changes --no-restore")]
    [InlineData("build", "dotnet build StaticNews.sln -c Release --no-restore")]
    [InlineData("test", "dotnet test StaticNews.sln -c Release --no-build")]
    [InlineData("publish", "dotnet publish src/StaticNews.Cli -c Release -o artifacts/bin")]
    [InlineData("pack", "dotnet pack src/StaticNews.Cli -c Release -o artifacts/packages")]
    [InlineData("site", "staticnews build -s site")]
    [InlineData("docs", "staticnews build -s docs --strict")]
    [InlineData("bench", "dotnet run -c Release --project tests/StaticNews.Benchmarks -- --filter *")]
    public void A_step_calls_one_program(string step, string call) => Assert.Equal([call], Run([step]).Calls);

    [Fact]
    public void Without_names_every_step_runs_but_the_benchmarks()
    {
        string[] calls = Run([]).Calls;
        Assert.Equal(["restore", "format", "build", "test", "publish", "pack"], calls[..^2].Select(c => c.Split(' ')[1]));
        Assert.Equal(["staticnews build -s site", "staticnews build -s docs --strict"], calls[^2..]);
    }

    [Fact]
    public void Several_steps_run_in_the_order_given() =>
        Assert.Equal(["test", "build"], Run(["test", "build"]).Calls.Select(c => c.Split(' ')[1]));

    [Fact]
    public void A_step_that_fails_ends_the_run_and_is_named()
    {
        (string[] calls, string? error) = Run(["restore", "format", "build"], failing: "format");
        Assert.Equal(["restore", "format"], calls.Select(c => c.Split(' ')[1]));
        Assert.Equal("format failed with exit code 3", error);
    }

    [Fact]
    public void A_step_that_does_not_exist_is_named_with_those_that_do()
    {
        (string[] calls, string? error) = Run(["biuld"]);
        Assert.Empty(calls);
        Assert.StartsWith("there is no step 'biuld': restore, format, build,", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_project_that_the_script_names_exists()
    {
        string script = File.ReadAllText(Script);
        Assert.All(new[] { "src/StaticNews.Cli", "tests/StaticNews.Benchmarks", "site", "docs", "StaticNews.sln" }, path =>
        {
            Assert.Contains(path, script, StringComparison.Ordinal);
            Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path);
        });
    }

    private static string Script => Path.Combine(Repository.Root, "build.ps1");

    private static (string[] Calls, string? Error) Run(string[] steps, string failing = "")
    {
        // The language alone: no module, so no command that a bare PowerShell lacks.
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace);
        List<string> calls = [];
        runspace.SessionStateProxy.SetVariable("calls", calls);
        runspace.SessionStateProxy.SetVariable("failing", failing);
        string program = OperatingSystem.IsWindows() ? "artifacts/bin/staticnews.exe" : "artifacts/bin/staticnews";
        shell.AddScript($$"""
            function global:dotnet { $calls.Add('dotnet ' + ($args -join ' ')); $global:LASTEXITCODE = if ($args[0] -eq $failing) { 3 } else { 0 } }
            function global:{{program}} { $calls.Add('staticnews ' + ($args -join ' ')); $global:LASTEXITCODE = 0 }
            """).Invoke();
        shell.Commands.Clear();
        shell.AddScript(File.ReadAllText(Script)).AddParameter("Steps", steps.Length == 0 ? null : steps);
        try
        {
            shell.Invoke();
            return ([.. calls], null);
        }
        catch (RuntimeException e)
        {
            return ([.. calls], e.Message);
        }
    }
}
