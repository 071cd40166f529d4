# The project's steps, one after another: ./build.ps1 [restore format build test publish pack site docs bench]
# Without names all of them but bench, which takes minutes. The first step that fails ends the run.
param([Parameter(ValueFromRemainingArguments = $true)][string[]]$Steps)

$ErrorActionPreference = 'Stop'
$output = 'artifacts'
$program = "$output/bin/staticnews"
if ($env:OS -eq 'Windows_NT') { $program = "$program.exe" }

function Invoke-Step([string]$Step) {
    switch ($Step) {
        'restore' { dotnet restore StaticNews.sln --locked-mode }
        'format' { dotnet format StaticNews.sln --verify-no-changes --no-restore }
        'build' { dotnet build StaticNews.sln -c Release --no-restore }
        'test' { dotnet test StaticNews.sln -c Release --no-build }
        'publish' { dotnet publish src/StaticNews.Cli -c Release -o "$output/bin" }
        'pack' { dotnet pack src/StaticNews.Cli -c Release -o "$output/packages" }
        'site' { & $program build -s site }
        'docs' { & $program build -s docs --strict }
        'bench' { dotnet run -c Release --project tests/StaticNews.Benchmarks '--' --filter '*' }
        default { throw "there is no step '$Step': restore, format, build, test, publish, pack, site, docs, bench" }
    }
    if ($LASTEXITCODE -ne 0) { throw "$Step failed with exit code $LASTEXITCODE" }
}

if (-not $Steps) { $Steps = 'restore', 'format', 'build', 'test', 'publish', 'pack', 'site', 'docs' }
foreach ($step in $Steps) { Invoke-Step $step }
