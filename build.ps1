# The project's steps: ./build.ps1 [restore|format|build|test|publish|site ...]; none means all.
param([Parameter(ValueFromRemainingArguments = $true)][string[]]$Steps)

$ErrorActionPreference = 'Stop'
if (-not $Steps) { $Steps = @('restore', 'format', 'build', 'test', 'publish', 'site') }
foreach ($step in $Steps) {
    switch ($step) {
        'restore' { dotnet restore StaticNews.sln }
        'format' { dotnet format StaticNews.sln --verify-no-changes }
        'build' { dotnet build StaticNews.sln -c Release }
        'test' { dotnet test StaticNews.sln }
        'publish' { dotnet publish src/StaticNews.Cli -c Release -o artifacts }
        'site' { dotnet run --project src/StaticNews.Cli -c Release -- build -s site }
        default { throw "unknown step '$step'" }
    }
    if ($LASTEXITCODE -ne 0) { throw "$step failed with exit code $LASTEXITCODE" }
}
