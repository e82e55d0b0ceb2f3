"""Calculates a mix with LibreOffice and prints a line per measurement, as EngineRun does.

Arguments: soffice, a folder for a profile, the workbook, and the JSON file MixJson wrote.
Needs a Python that has UNO.
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

MOST_MILLIS = 15000
SOFFICE, PROFILE, WORKBOOK, PLAN = sys.argv[1:5]

with open(PLAN, encoding="utf-8") as file:
    plan = json.load(file)


def say(*fields):
    print("\t".join(str(field) for field in fields), flush=True)


def office(pipe):
    return subprocess.Popen(
        [
            SOFFICE,
            "-env:UserInstallation=file://" + os.path.abspath(PROFILE),
            "--headless",
            "--norestore",
            "--nologo",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=sys.stderr,
    )


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not answer for 60 s")


def version(context):
    provider = context.ServiceManager.createInstance(
        "com.sun.star.configuration.ConfigurationProvider"
    )
    node = PropertyValue(Name="nodepath", Value="/org.openoffice.Setup/Product")
    return provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationAccess", (node,)
    ).getByName("ooSetupVersionAboutBox")


def timed(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def times(step, rounds, work):
    spent = 0
    for i in range(rounds):
        if spent > MOST_MILLIS and i < rounds - 1:
            continue
        millis = timed(lambda: work(i))
        spent += millis
        say("time", step, millis)


def values(sheet, stage):
    for column in plan["formulaColumns"]:
        area = sheet.getCellRangeByPosition(column, 0, column, plan["rows"] - 1)
        cells = [row[0] for row in area.getDataArray()]
        say("sum", stage, column, repr(sum(v for v in cells if isinstance(v, float))))
        for row in plan["sampled"]:
            value = cells[row]
            kind = "number" if isinstance(value, float) else "text"
            say(kind, stage, f"{column}:{row}", value)


def edit(document, sheet, step, rounds):
    def once(i):
        for change in rounds[i]:
            cell = sheet.getCellByPosition(change["column"], change["row"])
            if isinstance(change["value"], str):
                cell.setString(change["value"])
            else:
                cell.setValue(change["value"])
        document.calculate()

    times(step, len(rounds), once)


def measure(context):
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context
    )
    opened = []

    def load(_):
        if opened:
            opened.pop().close(True)
        hidden = PropertyValue(Name="Hidden", Value=True)
        url = uno.systemPathToFileUrl(os.path.abspath(WORKBOOK))
        opened.append(desktop.loadComponentFromURL(url, "_blank", 0, (hidden,)))

    times("open", plan["builds"], load)
    document = opened[0]
    sheet = document.Sheets.getByIndex(0)
    times("all", plan["runs"], lambda _: document.calculateAll())
    values(sheet, "all")
    edit(document, sheet, "first", plan["first"])
    edit(document, sheet, "later", plan["later"])
    edit(document, sheet, "three", plan["three"])
    values(sheet, "edits")
    edit(document, sheet, "wide", plan["wide"])
    values(sheet, "wide")


PIPE = f"deckhand{os.getpid()}"
process = office(PIPE)
try:
    found = connect(PIPE)
    say("name", "LibreOffice " + version(found))
    measure(found)
    desk = found.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", found)
    try:
        desk.terminate()
    except Exception:  # the connection goes with the process
        pass
    process.wait(20)
finally:
    if process.poll() is None:
        process.terminate()
